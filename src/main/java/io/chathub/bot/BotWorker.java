package io.chathub.bot;

import io.chathub.conversations.ConversationEvent;
import io.chathub.conversations.ConversationId;
import io.chathub.database.OperatorDatabase;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the bot take its turns as soon as a customer has written. That there is work is a fact in the conversation's
 * row, so nothing is lost with the process: what was not dealt with is found again by looking.
 */
@Component
class BotWorker {
    private static final Logger LOG = LoggerFactory.getLogger(BotWorker.class);
    private static final int AT_ONCE = 6;
    private static final int MOST_FOUND = 500;

    private final TakeTurn takeTurn;
    private final OperatorDatabase operator;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore running = new Semaphore(AT_ONCE);
    private final Set<ConversationId> waiting = ConcurrentHashMap.newKeySet();

    BotWorker(TakeTurn takeTurn, OperatorDatabase operator) {
        this.takeTurn = takeTurn;
        this.operator = operator;
    }

    @EventListener
    void on(ConversationEvent event) {
        if (event.conversation().botHasWork()) {
            begin(event.organization(), event.conversation().id());
        }
    }

    /** What another node, or this one before it was killed, has left. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT10S")
    void findWork() {
        record Left(OrganizationId organization, ConversationId conversation) {}
        List<Left> left = operator.sql()
                .sql("""
                        select organization_id, id from conversations
                        where handler = 'BOT' and status = 'OPEN' and customer_position > bot_position limit ?""")
                .param(MOST_FOUND)
                .query((row, n) -> new Left(
                        new OrganizationId(row.getObject(1, UUID.class)),
                        new ConversationId(row.getObject(2, UUID.class))))
                .list();
        left.forEach(each -> begin(each.organization(), each.conversation()));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private void begin(OrganizationId organization, ConversationId conversation) {
        if (!waiting.add(conversation)) {
            return;
        }
        try {
            threads.execute(() -> work(organization, conversation));
        } catch (RejectedExecutionException stopping) {
            waiting.remove(conversation);
        }
    }

    private void work(OrganizationId organization, ConversationId conversation) {
        running.acquireUninterruptibly();
        try {
            // before the turn: what is written during it begins another one
            waiting.remove(conversation);
            Tenant.run(organization, () -> takeTurn.take(organization, conversation));
        } catch (UserError gone) {
            LOG.debug("Conversation {} is gone", conversation);
        } catch (RuntimeException failed) {
            LOG.error("The bot failed in conversation {}; it tries again", conversation, failed);
        } finally {
            running.release();
        }
    }
}
