package io.chathub.conversations;

import io.chathub.organizations.Actor;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Saves a conversation's new state and writes the event into its line of messages, in the caller's transaction. */
@Component
class Transitions {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Published published;
    private final Clock clock;

    Transitions(ConversationStore conversations, MessageStore messages, Published published, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.published = published;
        this.clock = clock;
    }

    /** @throws UserError already_open when the customer has begun another conversation since this one was over */
    void apply(Actor actor, Conversation before, Conversation after, Message.Event event) {
        if (after.state().equals(before.state())) {
            return;
        }
        var organization = actor.organization();
        if (before.goesOnIn(after)) {
            requireNoOther(organization, before);
        }
        conversations.saveState(organization, before.id(), after.state());
        var line = NewMessage.event(before.id(), PostReply.author(actor), event);
        messages.append(organization, List.of(line), clock.instant())
                .forEach(appended -> published.message(organization, appended));
    }

    private void requireNoOther(OrganizationId organization, Conversation over) {
        conversations
                .newest(organization, over.inbox(), over.customer())
                .filter(newest -> newest.state().status() != Status.RESOLVED)
                .ifPresent(open -> {
                    throw new UserError(UserError.Kind.CONFLICT, "already_open");
                });
    }

    static Message.Event assigned(String agent) {
        return new Message.Event(Events.ASSIGNED, Map.of("agent", agent));
    }
}
