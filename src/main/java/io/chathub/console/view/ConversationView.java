package io.chathub.console.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open conversation, as its head shows it.
 *
 * @param status {@code open}, {@code snoozed} or {@code resolved}
 * @param self the agent who looks
 * @param bot whether a bot answers in its inbox
 * @param read how far the customer has seen
 */
public record ConversationView(
        String id,
        String name,
        boolean anonymous,
        String inbox,
        @Nullable String language,
        String status,
        @Nullable Instant snoozedUntil,
        HandlerView handler,
        String self,
        List<AgentView> agents,
        boolean bot,
        long read,
        boolean mayReply,
        boolean mayAssign) {

    public boolean mine() {
        return handler.key().equals(self);
    }

    public boolean resolved() {
        return status.equals("resolved");
    }

    public boolean snoozed() {
        return status.equals("snoozed");
    }
}
