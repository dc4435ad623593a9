package io.chathub.conversations;

import io.chathub.conversations.ConversationEvent.ConversationChanged;
import io.chathub.conversations.ConversationEvent.MessagePosted;
import io.chathub.conversations.MessageStore.Appended;
import io.chathub.shared.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the rest of ChatHub, once it is committed. */
@Component
class Published {
    private static final Logger LOG = LoggerFactory.getLogger(Published.class);

    private final ApplicationEventPublisher events;

    Published(ApplicationEventPublisher events) {
        this.events = events;
    }

    void message(OrganizationId organization, Appended appended) {
        afterCommit(new MessagePosted(organization, appended.conversation(), appended.message()));
    }

    void changed(OrganizationId organization, Conversation conversation) {
        afterCommit(new ConversationChanged(organization, conversation));
    }

    private void afterCommit(ConversationEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            publish(event);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publish(event);
            }
        });
    }

    /** What is committed stays so: a listener that fails is not the sender's matter. */
    private void publish(ConversationEvent event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException failed) {
            LOG.error("A listener failed on {}", event.getClass().getSimpleName(), failed);
        }
    }
}
