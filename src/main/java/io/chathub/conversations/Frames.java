package io.chathub.conversations;

import io.chathub.files.FileAddresses;
import io.chathub.files.StoredFile;
import io.chathub.realtime.Frame;
import io.chathub.realtime.Positioned;
import io.chathub.shared.OrganizationId;
import io.chathub.web.view.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Conversations and messages as the socket protocol and the API write them (docs/protocol.md). */
@Component
public class Frames {
    private final JsonMapper json;
    private final MessageSource messages;
    private final FileAddresses addresses;
    private final AgentNames agents;

    Frames(JsonMapper json, MessageSource messages, FileAddresses addresses, AgentNames agents) {
        this.json = json;
        this.messages = messages;
        this.addresses = addresses;
        this.agents = agents;
    }

    /** A live message, rendered once for each language among its readers. */
    public Positioned live(OrganizationId organization, Message message) {
        var frame = new Frame(locale -> json.writeValueAsString(ordered(
                "type", "message",
                "conversation", message.conversation().toString(),
                "message", message(organization, message, locale))));
        return new Positioned(message.position(), message.isPrivate(), frame);
    }

    public Frame of(Map<String, ?> body) {
        return Frame.of(json.writeValueAsString(body));
    }

    public String text(Map<String, ?> body) {
        return json.writeValueAsString(body);
    }

    public List<Map<String, Object>> messages(OrganizationId organization, List<Message> many, Locale locale) {
        return many.stream()
                .map(message -> message(organization, message, locale))
                .toList();
    }

    public Map<String, Object> message(OrganizationId organization, Message message, Locale locale) {
        var details = message.details();
        return ordered(
                "id", message.id().toString(),
                "clientId", message.clientId(),
                "position", message.position(),
                "at", message.at().toString(),
                "kind", lower(message.kind()),
                "author", author(message.author()),
                "text", text(message, locale),
                "files",
                        details.files().stream()
                                .map(file -> file(organization, file))
                                .toList(),
                "source", details.source(),
                "choices", details.choices(),
                "event", event(details.event()));
    }

    /** @param handlerName shown to the customer as who is on the other side; null for nobody in particular */
    public Map<String, Object> conversation(
            OrganizationId organization, Conversation conversation, @Nullable String handlerName) {
        var state = conversation.state();
        var progress = conversation.progress();
        var agent = state.handler().assignee();
        var name = agent == null ? handlerName : agents.of(organization, agent);
        return ordered(
                "id", conversation.id().toString(),
                "status", lower(state.status()),
                "handler",
                        ordered(
                                "kind",
                                lower(state.handler().kind()),
                                "id",
                                agent == null ? null : agent.toString(),
                                "name",
                                name,
                                "avatar",
                                null),
                "position", progress.last(),
                "read", Map.of("agent", progress.agentRead(), "customer", progress.customerRead()),
                "unread", progress.unread(),
                "preview", progress.preview(),
                "lastAt", progress.lastAt().toString(),
                "waitingSince",
                        progress.waitingSince() == null
                                ? null
                                : progress.waitingSince().toString(),
                "handoff", state.handoff() == null ? null : lower(state.handoff()));
    }

    public Map<String, Object> file(OrganizationId organization, StoredFile file) {
        return ordered(
                "id", file.id().toString(),
                "name", file.name(),
                "type", file.type(),
                "bytes", file.bytes(),
                "url", addresses.of(organization, file.id()),
                "width", file.width(),
                "height", file.height());
    }

    /** An object that keeps the order of its fields and may hold nulls. */
    public static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var n = 0; n < namesAndValues.length; n += 2) {
            object.put(String.valueOf(namesAndValues[n]), namesAndValues[n + 1]);
        }
        return object;
    }

    /** The sentence of an event, in the reader's language; a message's own text otherwise. */
    public String text(Message message, Locale locale) {
        var event = message.details().event();
        if (event == null) {
            return message.text();
        }
        var texts = new Texts(messages, locale);
        return switch (event.name()) {
            case Events.ASSIGNED -> texts.get("event.assigned", event.data().getOrDefault("agent", ""));
            case Events.HANDED_OFF ->
                texts.getOr("event.handed_off." + event.data().get("reason"), "event.handed_off.requested");
            default -> texts.getOr("event." + event.name(), "event.other");
        };
    }

    private static Map<String, Object> author(Author author) {
        var id = author.id();
        return ordered(
                "kind",
                lower(author.kind()),
                "id",
                id == null ? null : id.toString(),
                "name",
                author.name(),
                "avatar",
                null);
    }

    private static @Nullable Object event(Message.@Nullable Event event) {
        if (event == null) {
            return null;
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("name", event.name());
        body.putAll(event.data());
        return body;
    }

    private static String lower(Object name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
