package io.chathub.widget;

import io.chathub.bot.BotTexts;
import io.chathub.bot.Persona;
import io.chathub.bot.Personas;
import io.chathub.conversations.Conversation;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Frames;
import io.chathub.conversations.LiveConversations;
import io.chathub.conversations.ReadConversation;
import io.chathub.conversations.ReadConversation.Missed;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Customers;
import io.chathub.customers.Identity;
import io.chathub.files.FileTypes;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.web.Languages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lets a visitor in: who it is, which conversation goes on, what it has missed. */
@Component
class WidgetHello {
    private static final int HEARTBEAT_SECONDS = 25;
    private static final int LONGEST_TEXT = 10_000;

    private final WidgetDoor door;
    private final VisitorTokens tokens;
    private final SiteUsers users;
    private final Customers customers;
    private final Personas personas;
    private final BotTexts texts;
    private final ReadConversation read;
    private final LiveConversations live;
    private final Frames frames;

    WidgetHello(
            WidgetDoor door,
            VisitorTokens tokens,
            SiteUsers users,
            Customers customers,
            Personas personas,
            BotTexts texts,
            ReadConversation read,
            LiveConversations live,
            Frames frames) {
        this.door = door;
        this.tokens = tokens;
        this.users = users;
        this.customers = customers;
        this.personas = personas;
        this.texts = texts;
        this.read = read;
        this.live = live;
        this.frames = frames;
    }

    /**
     * Answers with welcome.
     *
     * @return a refusal that does not end the visit: the site's user could not be verified
     * @throws UserError bad_token, bad_origin
     */
    Optional<UserError> welcome(Visitor visitor, JsonNode hello) {
        visitor.connection().locale(Languages.best(hello.path("locale").asString("")));
        var entry = door.open(hello.path("token").asString(""));
        door.requireAllowed(entry.inbox(), visitor.origin(), visitor.host());
        return Tenant.call(entry.organization(), () -> enter(visitor, entry, hello));
    }

    private Optional<UserError> enter(Visitor visitor, WidgetDoor.Entry entry, JsonNode hello) {
        var inbox = entry.inbox();
        var id = tokens.verify(inbox.id(), hello.path("visitor").asString("")).orElseGet(tokens::newVisitor);
        visitor.enter(entry.organization(), inbox, id);
        visitor.visits(WidgetFrames.text(hello, "locale", 35), null, null);
        WidgetFrames.readPage(visitor, hello.path("page"));
        var refusal = recognize(visitor, hello.path("user"));
        send(visitor, hello.path("resume"));
        visitor.welcomed();
        return refusal;
    }

    private Optional<UserError> recognize(Visitor visitor, JsonNode user) {
        var anonymous = new Identity.Visitor(visitor.id());
        try {
            users.recognize(visitor, anonymous, user)
                    .or(() -> customers.find(visitor.organization(), anonymous))
                    .ifPresent(customer -> visitor.know(customer, visitor.profile()));
            return Optional.empty();
        } catch (UserError badSignature) {
            customers
                    .find(visitor.organization(), anonymous)
                    .ifPresent(customer -> visitor.know(customer, visitor.profile()));
            return Optional.of(badSignature);
        }
    }

    /** The visitor's customer, made when the visitor first writes. */
    CustomerId customerOf(Visitor visitor) {
        var known = visitor.customer();
        if (known != null) {
            return known;
        }
        var profile = SiteUsers.anonymous(visitor);
        var customer = customers.identify(visitor.organization(), new Identity.Visitor(visitor.id()), profile);
        visitor.know(customer, profile);
        return customer;
    }

    private void send(Visitor visitor, JsonNode resume) {
        var customer = visitor.customer();
        var current = customer == null
                ? Optional.<Conversation>empty()
                : read.currentOf(visitor.organization(), visitor.inbox().id(), customer);
        if (customer == null || current.isEmpty()) {
            visitor.connection().send(welcoming(visitor, null));
            return;
        }
        var conversation = current.get().id();
        var subscription = live.watch(visitor.organization(), conversation, visitor.connection(), false);
        visitor.follow(conversation, subscription);
        var missed = read.missedByCustomer(visitor.organization(), customer, conversation, after(resume, conversation));
        visitor.connection().send(welcoming(visitor, missed));
        subscription.start(missed.conversation().progress().last());
    }

    private static long after(JsonNode resume, ConversationId conversation) {
        var same = conversation.toString().equals(resume.path("conversation").asString(""));
        return same ? resume.path("after").asLong(-1) : -1;
    }

    private String welcoming(Visitor visitor, @Nullable Missed missed) {
        var persona = persona(visitor);
        var botName = persona.map(Persona::name).orElse(null);
        return frames.text(Frames.ordered(
                "type",
                "welcome",
                "visitor",
                tokens.token(visitor.inbox().id(), visitor.id()),
                "heartbeat",
                HEARTBEAT_SECONDS,
                "inbox",
                inbox(visitor, persona),
                "limits",
                Map.of(
                        "text", LONGEST_TEXT,
                        "fileBytes", FileTypes.MOST_BYTES,
                        "fileTypes", FileTypes.ALLOWED,
                        "files", FileTypes.MOST_FILES),
                "conversation",
                missed == null ? null : frames.conversation(visitor.organization(), missed.conversation(), botName),
                "reset",
                missed == null || missed.reset(),
                "messages",
                missed == null
                        ? List.of()
                        : frames.messages(
                                visitor.organization(),
                                missed.messages(),
                                visitor.connection().locale()),
                "more",
                missed != null && missed.more()));
    }

    /** A frame with a conversation's state. */
    String state(Visitor visitor, Conversation conversation) {
        return frames.text(Frames.ordered(
                "type",
                "conversation",
                "conversation",
                frames.conversation(visitor.organization(), conversation, null)));
    }

    private Optional<Persona> persona(Visitor visitor) {
        var bot = visitor.inbox().bot();
        return bot == null ? Optional.empty() : personas.find(visitor.organization(), bot);
    }

    private Map<String, Object> inbox(Visitor visitor, Optional<Persona> persona) {
        var inbox = visitor.inbox();
        var locale = visitor.connection().locale();
        var greeting = inbox.look().greeting();
        return Frames.ordered(
                "name", inbox.name(),
                "locale", inbox.locale().toLanguageTag(),
                "color", inbox.look().color(),
                "greeting",
                        greeting.isEmpty()
                                ? persona.map(bot -> texts.greeting(bot, locale))
                                        .orElse(null)
                                : greeting,
                "starters", inbox.look().starters(),
                "bot",
                        persona.map(bot -> Frames.ordered("name", bot.name(), "avatar", null))
                                .orElse(null),
                "away", away(visitor));
    }

    /** Only while nobody of the team is there. */
    private @Nullable String away(Visitor visitor) {
        var away = visitor.inbox().look().away();
        return away.isEmpty() || live.anybodyThere(visitor.organization()) ? null : away;
    }
}
