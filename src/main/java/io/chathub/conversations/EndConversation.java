package io.chathub.conversations;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Resolves, reopens and snoozes. Doing it twice changes nothing more. */
@Service
@Transactional
public class EndConversation {
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(365);

    private final ConversationStore conversations;
    private final Transitions transitions;
    private final Clock clock;

    EndConversation(ConversationStore conversations, Transitions transitions, Clock clock) {
        this.conversations = conversations;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** @throws UserError forbidden, not_found */
    public void resolve(Actor actor, ConversationId id) {
        actor.require(Permission.CONVERSATIONS_REPLY);
        var conversation = conversations.lock(actor.organization(), id);
        if (conversation.state().status() != Status.RESOLVED) {
            var by = actor instanceof Actor.AgentActor agent ? agent.agent() : null;
            var resolved = conversation.resolve(by, clock.instant());
            transitions.apply(actor, conversation, resolved, Events.of(Events.RESOLVED));
        }
    }

    /**
     * @throws UserError forbidden, not_found; already_open when the customer has begun another conversation since
     */
    public void reopen(Actor actor, ConversationId id) {
        actor.require(Permission.CONVERSATIONS_REPLY);
        var conversation = conversations.lock(actor.organization(), id);
        switch (conversation.state().status()) {
            case OPEN -> {}
            case SNOOZED -> wake(actor, conversation);
            case RESOLVED -> transitions.apply(actor, conversation, conversation.reopen(), Events.of(Events.REOPENED));
        }
    }

    /** Its time has come, unless somebody has dealt with it meanwhile. */
    void wake(OrganizationId organization, ConversationId id) {
        var conversation = conversations.lock(organization, id);
        var until = conversation.state().snoozedUntil();
        if (until != null && !until.isAfter(clock.instant())) {
            wake(new Actor.SystemActor(organization), conversation);
        }
    }

    private void wake(Actor actor, Conversation snoozed) {
        transitions.apply(actor, snoozed, snoozed.reopen(), Events.of(Events.WOKEN));
    }

    /** @throws UserError forbidden, not_found, resolved; bad_time when it is past or over a year ahead */
    public void snooze(Actor actor, ConversationId id, Instant until) {
        actor.require(Permission.CONVERSATIONS_REPLY);
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE))) {
            throw UserError.invalid("bad_time");
        }
        var conversation = conversations.lock(actor.organization(), id);
        transitions.apply(actor, conversation, conversation.snooze(until), Events.of(Events.SNOOZED));
    }
}
