package io.chathub.conversations;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Agents;
import io.chathub.organizations.Permission;
import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a conversation to an agent, to the queue, or back to the bot. */
@Service
@Transactional
public class AssignConversation {
    private final ConversationStore conversations;
    private final Transitions transitions;
    private final Agents agents;
    private final Inboxes inboxes;
    private final Clock clock;

    AssignConversation(
            ConversationStore conversations, Transitions transitions, Agents agents, Inboxes inboxes, Clock clock) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.agents = agents;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** @throws UserError forbidden; not_found, also when the agent is not of this organization or was removed */
    public void toAgent(Actor actor, ConversationId id, AgentId agent) {
        actor.require(Permission.CONVERSATIONS_ASSIGN);
        var name = agents.activeName(actor.organization(), agent).orElseThrow(UserError::notFound);
        var conversation = conversations.lock(actor.organization(), id);
        transitions.apply(actor, conversation, conversation.assignTo(agent), Transitions.assigned(name));
    }

    /** @throws UserError forbidden, not_found, resolved */
    public void toQueue(Actor actor, ConversationId id) {
        actor.require(Permission.CONVERSATIONS_ASSIGN);
        var conversation = conversations.lock(actor.organization(), id);
        if (!(conversation.state().handler() instanceof Handler.Queue)) {
            var queued = conversation.handOff(HandoffReason.UNASSIGNED, clock.instant());
            transitions.apply(actor, conversation, queued, Events.of(Events.UNASSIGNED));
        }
    }

    /** @throws UserError forbidden, not_found, resolved; no_bot when none answers in the inbox */
    public void toBot(Actor actor, ConversationId id) {
        actor.require(Permission.CONVERSATIONS_ASSIGN);
        var conversation = conversations.lock(actor.organization(), id);
        if (inboxes.get(actor.organization(), conversation.inbox()).bot() == null) {
            throw UserError.invalid("no_bot");
        }
        transitions.apply(actor, conversation, conversation.giveToBot(), Events.of(Events.GIVEN_TO_BOT));
    }
}
