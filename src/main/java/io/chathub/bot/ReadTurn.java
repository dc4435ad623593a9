package io.chathub.bot;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.MessageId;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why the bot said what it said. */
@Service
public class ReadTurn {
    private final TurnStore store;

    ReadTurn(TurnStore store) {
        this.store = store;
    }

    /** @throws UserError forbidden, not_found */
    @Transactional(readOnly = true)
    public Turn ofReply(Actor actor, ConversationId conversation, MessageId reply) {
        actor.require(Permission.CONVERSATIONS_READ);
        return store.ofReply(actor.organization(), conversation, reply).orElseThrow(UserError::notFound);
    }
}
