package io.chathub.conversations;

import io.chathub.conversations.MessageStore.Appended;
import io.chathub.files.FileId;
import io.chathub.files.Files;
import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person, or a program with an API key, answers the customer or leaves a note. An agent who answers what nobody has,
 * takes it.
 */
@Service
public class PostReply {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Files files;
    private final Transitions transitions;
    private final Published published;
    private final Clock clock;

    PostReply(
            ConversationStore conversations,
            MessageStore messages,
            Files files,
            Transitions transitions,
            Published published,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.files = files;
        this.transitions = transitions;
        this.published = published;
        this.clock = clock;
    }

    /** @param note for agents only */
    public record Reply(String clientId, String text, boolean note, List<FileId> files) {}

    /**
     * The same client id twice gives the first message again.
     *
     * @throws UserError forbidden, not_found, bad_id, text_required, text_too_long, too_many_files, bad_file;
     *     already_open when the conversation is over and the customer has begun another
     */
    @Transactional
    public Message post(Actor actor, ConversationId id, Reply reply) {
        actor.require(Permission.CONVERSATIONS_REPLY);
        var organization = actor.organization();
        var conversation = conversations.lock(organization, id);
        var earlier = messages.byClientId(organization, id, reply.clientId());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!reply.note()) {
            takeIfNobodyHasIt(actor, conversation);
        }
        return append(organization, actor, id, reply);
    }

    private void takeIfNobodyHasIt(Actor actor, Conversation conversation) {
        var held = conversation.state().handler() instanceof Handler.Agent
                && conversation.state().status() != Status.RESOLVED;
        if (!held && actor instanceof Actor.AgentActor agent) {
            transitions.apply(
                    actor, conversation, conversation.assignTo(agent.agent()), Transitions.assigned(agent.name()));
        }
    }

    private Message append(OrganizationId organization, Actor actor, ConversationId conversation, Reply reply) {
        var id = MessageId.next();
        var attached = files.attach(organization, uploader(actor), reply.files(), id.value());
        var details = Message.Details.of(attached, null);
        var kind = reply.note() ? Message.Kind.NOTE : NewMessage.kindOf(details);
        var message = new NewMessage(id, conversation, reply.clientId(), kind, author(actor), reply.text(), details);
        var appended = messages.append(organization, List.of(message), clock.instant());
        appended.forEach(each -> published.message(organization, each));
        return appended.stream().map(Appended::message).findFirst().orElseThrow(UserError::notFound);
    }

    /** As whom an actor uploads files. */
    public static String uploader(Actor actor) {
        return switch (actor) {
            case Actor.AgentActor agent -> "agent:" + agent.agent();
            case Actor.ApiKeyActor key -> "key:" + key.key();
            case Actor.SystemActor ignored -> "system";
        };
    }

    static Author author(Actor actor) {
        return switch (actor) {
            case Actor.AgentActor agent -> new Author.Agent(agent.agent(), agent.name());
            case Actor.ApiKeyActor key -> new Author.System(key.name());
            case Actor.SystemActor ignored -> new Author.System("");
        };
    }
}
