package io.chathub.conversations;

import io.chathub.conversations.MessageStore.Appended;
import io.chathub.shared.OrganizationId;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

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
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final MessageStore store;
    private final Published published;
    private final Clock clock;
    private final List<Lane> lanes = new ArrayList<>();

    MessageWriter(MessageStore store, Published published, Clock clock) {
        this.store = store;
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
        return answer(waiting.answer());
    }

    private static Optional<Appended> answer(CompletableFuture<Optional<Appended>> answer) {
        try {
            return answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof UserError refusal ? refusal : unavailable();
        } catch (TimeoutException stuck) {
            throw unavailable();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable();
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

    /** One bad message does not harm the others: then each is committed by itself. */
    private void commit(OrganizationId organization, List<Waiting> batch) {
        try {
            var messages = batch.stream().map(Waiting::message).toList();
            answer(organization, batch, store.commit(organization, messages, clock.instant()));
        } catch (DataAccessResourceFailureException unreachable) {
            LOG.warn("Messages could not be committed: {}", unreachable.getMessage());
            batch.forEach(waiting -> waiting.answer().completeExceptionally(unavailable()));
        } catch (DataAccessException refused) {
            if (batch.size() == 1) {
                refuse(batch.getFirst(), refused);
            } else {
                batch.forEach(waiting -> commit(organization, List.of(waiting)));
            }
        } catch (TransactionException unreachable) {
            LOG.warn("Messages could not be committed: {}", unreachable.getMessage());
            batch.forEach(waiting -> waiting.answer().completeExceptionally(unavailable()));
        } catch (RuntimeException | Error failed) {
            LOG.error("Messages could not be committed", failed);
            batch.forEach(waiting -> waiting.answer().completeExceptionally(unavailable()));
        }
    }

    /** Another transaction was first with the same client id: that one is there now. */
    private static void refuse(Waiting waiting, DataAccessException refused) {
        if (refused instanceof DuplicateKeyException) {
            waiting.answer().complete(Optional.empty());
        } else {
            LOG.warn("A message could not be committed", refused);
            waiting.answer().completeExceptionally(unavailable());
        }
    }

    /** Senders first, so that their tick does not wait for all the listeners. */
    private void answer(OrganizationId organization, List<Waiting> batch, List<Appended> appended) {
        var byId = new LinkedHashMap<MessageId, Appended>();
        appended.forEach(each -> byId.put(each.message().id(), each));
        batch.forEach(waiting -> waiting.answer()
                .complete(Optional.ofNullable(byId.get(waiting.message().id()))));
        appended.forEach(each -> published.message(organization, each));
    }

    private static UserError unavailable() {
        return new UserError(UserError.Kind.UNAVAILABLE, "unavailable");
    }
}
