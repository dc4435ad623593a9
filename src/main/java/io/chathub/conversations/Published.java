package io.chathub.conversations;

import io.chathub.conversations.ConversationEvent.ConversationChanged;
import io.chathub.conversations.ConversationEvent.ConversationRead;
import io.chathub.conversations.ConversationEvent.MessagePosted;
import io.chathub.conversations.MessageStore.Appended;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the rest of ChatHub, once it is committed. Never in the thread that committed: its connection still belongs to
 * the ended transaction, through which listeners would see no tenant's rows, and no sender should wait for all who
 * listen. One conversation's events keep their order.
 */
@Component
class Published {
    private static final Logger LOG = LoggerFactory.getLogger(Published.class);
    private static final int LANES = 4;

    private final ApplicationEventPublisher events;
    private final List<ExecutorService> lanes = IntStream.range(0, LANES)
            .mapToObj(n -> Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("published-" + n).factory()))
            .toList();

    Published(ApplicationEventPublisher events) {
        this.events = events;
    }

    void message(OrganizationId organization, Appended appended) {
        afterCommit(new MessagePosted(organization, appended.conversation(), appended.message()));
    }

    void changed(OrganizationId organization, Conversation conversation) {
        afterCommit(new ConversationChanged(organization, conversation));
    }

    void read(OrganizationId organization, Conversation conversation, Author.Kind by) {
        afterCommit(new ConversationRead(organization, conversation, by));
    }

    @PreDestroy
    void stop() {
        lanes.forEach(ExecutorService::shutdown);
    }

    private void afterCommit(ConversationEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            hand(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hand(event);
            }
        });
    }

    private void hand(ConversationEvent event) {
        var lane = Math.floorMod(event.conversation().id().hashCode(), LANES);
        try {
            lanes.get(lane).execute(() -> publish(event));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Stopping: {} is not published", event.getClass().getSimpleName());
        }
    }

    /** What is committed stays so: a listener that fails is not the sender's matter. */
    private void publish(ConversationEvent event) {
        try {
            Tenant.run(event.organization(), () -> events.publishEvent(event));
        } catch (RuntimeException failed) {
            LOG.error("A listener failed on {}", event.getClass().getSimpleName(), failed);
        }
    }
}
