package io.chathub.testing;

import io.chathub.bot.Personas;
import io.chathub.conversations.Inboxes;
import io.chathub.conversations.PostReply;
import io.chathub.conversations.ReadConversation;
import io.chathub.conversations.ReceiveMessage;
import io.chathub.customers.Customers;
import io.chathub.knowledge.ImportQaItems;
import io.chathub.knowledge.QaStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** Opens shops for tests: an organization with an inbox, its people, and customers who write. */
@TestComponent
public class Shops {
    private static final AtomicLong NUMBER = new AtomicLong();

    final Tenants tenants;
    final Inboxes inboxes;
    final Personas personas;
    final Customers customers;
    final ReceiveMessage receive;
    final PostReply reply;
    final ReadConversation read;
    private final ImportQaItems knowledge;

    Shops(
            Tenants tenants,
            Inboxes inboxes,
            Personas personas,
            Customers customers,
            ReceiveMessage receive,
            PostReply reply,
            ReadConversation read,
            ImportQaItems knowledge) {
        this.tenants = tenants;
        this.inboxes = inboxes;
        this.personas = personas;
        this.customers = customers;
        this.receive = receive;
        this.reply = reply;
        this.read = read;
        this.knowledge = knowledge;
    }

    /** Without a bot: whoever writes waits for a person. */
    public Shop open() {
        return new Shop(this);
    }

    /** With a bot that knows what the demo shop knows. */
    public Shop openWithBot() {
        var shop = new Shop(this);
        shop.inside(() -> {
            try {
                var csv = new ClassPathResource("demo/knowledge.csv").getContentAsByteArray();
                knowledge.read(shop.owner(), csv, QaStatus.PUBLISHED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return shop.hire(personas.create(shop.owner(), "Kiko", Locale.ENGLISH));
        });
        return shop;
    }

    /** A name for a message, as clients make them. */
    public static String name() {
        return "test-%08d".formatted(NUMBER.incrementAndGet());
    }
}
