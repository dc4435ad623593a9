package io.chathub.conversations;

import io.chathub.customers.CustomerId;
import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One exchange with one customer in one inbox, as it stands. */
public record Conversation(
        ConversationId id,
        InboxId inbox,
        CustomerId customer,
        State state,
        Progress progress,
        Origin origin,
        Instant createdAt) {

    /**
     * @param resolvedBy null when the customer's silence or a program ended it
     * @param handoff why people have it; null while only the bot ever had it
     */
    public record State(
            Status status,
            Handler handler,
            @Nullable Instant snoozedUntil,
            @Nullable Instant resolvedAt,
            @Nullable AgentId resolvedBy,
            @Nullable HandoffReason handoff,
            @Nullable Instant handedOffAt) {}

    /**
     * How far each side has come, in positions.
     *
     * @param customerLast position of the customer's newest message
     * @param botDone the bot has dealt with everything up to here
     * @param waitingSince since when the customer waits for a person
     */
    public record Progress(
            long last,
            Instant lastAt,
            String preview,
            Author.Kind lastAuthor,
            long customerLast,
            long botDone,
            long agentRead,
            long customerRead,
            int unread,
            @Nullable Instant waitingSince) {}

    /** Where the customer was when it was last heard of. */
    public record Origin(
            @Nullable String language,
            @Nullable String pageUrl,
            @Nullable String pageTitle,
            @Nullable String userAgent) {}

    public boolean botHasWork() {
        return state.handler() instanceof Handler.Bot
                && state.status() == Status.OPEN
                && progress.customerLast() > progress.botDone();
    }

    /** Whether it goes on after it was over. */
    boolean goesOnIn(Conversation next) {
        return state.status() == Status.RESOLVED && next.state().status() != Status.RESOLVED;
    }

    Conversation assignTo(AgentId agent) {
        var status = state.status() == Status.RESOLVED ? Status.OPEN : state.status();
        return with(new State(
                status,
                new Handler.Agent(agent),
                status == Status.SNOOZED ? state.snoozedUntil() : null,
                null,
                null,
                state.handoff(),
                state.handedOffAt()));
    }

    /** @throws UserError resolved when it is over */
    Conversation handOff(HandoffReason reason, Instant at) {
        requireUnresolved();
        return with(new State(Status.OPEN, new Handler.Queue(), null, null, null, reason, at));
    }

    Conversation giveToBot() {
        requireUnresolved();
        return with(new State(Status.OPEN, new Handler.Bot(), null, null, null, null, null));
    }

    Conversation resolve(@Nullable AgentId by, Instant at) {
        return with(new State(Status.RESOLVED, state.handler(), null, at, by, state.handoff(), state.handedOffAt()));
    }

    /** Whoever had it has it again. */
    Conversation reopen() {
        return with(new State(Status.OPEN, state.handler(), null, null, null, state.handoff(), state.handedOffAt()));
    }

    Conversation snooze(Instant until) {
        requireUnresolved();
        return with(
                new State(Status.SNOOZED, state.handler(), until, null, null, state.handoff(), state.handedOffAt()));
    }

    private void requireUnresolved() {
        if (state.status() == Status.RESOLVED) {
            throw new UserError(UserError.Kind.CONFLICT, "resolved");
        }
    }

    private Conversation with(State next) {
        return new Conversation(id, inbox, customer, next, progress, origin, createdAt);
    }
}
