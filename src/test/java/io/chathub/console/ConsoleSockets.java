package io.chathub.console;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Message;
import io.chathub.conversations.ReadConversation;
import io.chathub.organizations.Actor.AgentActor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the tests of the console's socket share. */
@ChatHubTest
abstract class ConsoleSockets {
    @LocalServerPort
    int port;

    @Autowired
    private AutowireCapableBeanFactory factory;

    @Autowired
    ReadConversation read;

    Shop.Beans beans;
    Shop shop;

    @BeforeEach
    void begin() {
        beans = factory.createBean(Shop.Beans.class);
        shop = beans.shop();
    }

    String cookies(AgentActor agent) {
        return beans.tenants.signIn(agent).cookieHeader();
    }

    List<Message> messages(ConversationId conversation) {
        return shop.inside(() ->
                read.history(shop.owner, conversation, Long.MAX_VALUE, 100).messages());
    }

    static Map<String, Object> post(ConversationId conversation, String id, String kind, String text) {
        return Map.of("type", "post", "id", id, "conversation", conversation.toString(), "kind", kind, "text", text);
    }

    static String id(Message message) {
        return message.conversation().toString();
    }

    static List<String> texts(JsonNode messages) {
        return messages.valueStream().map(each -> each.path("text").asString()).toList();
    }

    static List<Long> positions(JsonNode messages) {
        return messages.valueStream()
                .map(each -> each.path("position").asLong())
                .toList();
    }
}
