package io.chathub.conversations;

import io.chathub.conversations.MessageStore.Appended;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits many messages at once: while one transaction is on its way to the disk, the messages that arrive gather for
 * the next. A conversation always goes through the same lane, so two lanes never wait for each other's rows, and its
 * messages are published in their order.
 */
@Service
class MessageWriter {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);
    private static final int LANES = 4;
    private static final int MOST_AT_ONCE = 128;
    private static final int MOST_WAITING = 2_000;

    private final MessageStore store;
    private final TransactionTemplate transaction;
    private final Published published;
    private final Clock clock;
    private final List<Lane> lanes = new ArrayList<>();

    MessageWriter(MessageStore store, TransactionTemplate transaction, Published published, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.published = published;
        this.clock = clock;
        for (var n = 0; n < LANES; n++) {
            lanes.add(new Lane(n));
        }
    }

    private record Waiting(
            OrganizationId organization, NewMessage message, CompletableFuture<Optional<Appended>> answer) {}

    /**
     * Returns when the message is committed.
     *
     * @return empty when it was not stored: it was there already, or its conversation is resolved or missing
     * @throws UserError unavailable when too many are waiting or the database refused
     */
    Optional<Appended> write(OrganizationId organization, NewMessage message) {
        var waiting = new Waiting(organization, message, new CompletableFuture<>());
        var lane = lanes.get(Math.floorMod(message.conversation().hashCode(), LANES));
        if (!lane.queue.offer(waiting)) {
            throw unavailable();
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof UserError refusal ? refusal : unavailable();
        }
    }

    @PreDestroy
    void stop() {
        lanes.forEach(lane -> lane.thread.interrupt());
    }

    private final class Lane {
        private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
        private final Thread thread;

        Lane(int number) {
            thread = Thread.ofPlatform()
                    .name("message-writer-" + number)
                    .daemon()
                    .start(this::work);
        }

        private void work() {
            try {
                while (true) {
                    List<Waiting> batch = new ArrayList<>();
                    batch.add(queue.take());
                    queue.drainTo(batch, MOST_AT_ONCE - 1);
                    byOrganization(batch).forEach(MessageWriter.this::commit);
                }
            } catch (InterruptedException stopping) {
                queue.forEach(waiting -> waiting.answer().completeExceptionally(unavailable()));
            }
        }
    }

    private static Map<OrganizationId, List<Waiting>> byOrganization(List<Waiting> batch) {
        var groups = new LinkedHashMap<OrganizationId, List<Waiting>>();
        batch.forEach(waiting -> groups.computeIfAbsent(waiting.organization(), id -> new ArrayList<>())
                .add(waiting));
        return groups;
    }

    private void commit(OrganizationId organization, List<Waiting> batch) {
        try {
            answer(organization, batch, append(organization, batch));
        } catch (DataAccessException refused) {
            if (batch.size() == 1) {
                LOG.warn("A message could not be committed: {}", refused.getMessage());
                batch.getFirst().answer().completeExceptionally(unavailable());
            } else {
                batch.forEach(waiting -> commit(organization, List.of(waiting)));
            }
        } catch (TransactionException unreachable) {
            LOG.warn("Messages could not be committed: {}", unreachable.getMessage());
            batch.forEach(waiting -> waiting.answer().completeExceptionally(unavailable()));
        } catch (RuntimeException failed) {
            LOG.error("Messages could not be committed", failed);
            batch.forEach(waiting -> waiting.answer().completeExceptionally(unavailable()));
        }
    }

    private List<Appended> append(OrganizationId organization, List<Waiting> batch) {
        var messages = batch.stream().map(Waiting::message).toList();
        var appended = Tenant.call(
                organization,
                () -> transaction.execute(status -> store.append(organization, messages, clock.instant())));
        return appended == null ? List.of() : appended;
    }

    /** Senders first, so that their tick does not wait for all the listeners. */
    private void answer(OrganizationId organization, List<Waiting> batch, List<Appended> appended) {
        var byId = new LinkedHashMap<MessageId, Appended>();
        appended.forEach(each -> byId.put(each.message().id(), each));
        batch.forEach(waiting -> waiting.answer()
                .complete(Optional.ofNullable(byId.get(waiting.message().id()))));
        Tenant.run(organization, () -> appended.forEach(each -> published.message(organization, each)));
    }

    private static UserError unavailable() {
        return new UserError(UserError.Kind.UNAVAILABLE, "unavailable");
    }
}
