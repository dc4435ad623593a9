package io.chathub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.conversations.ConversationList.Filter;
import io.chathub.organizations.Actor;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to one organization does not exist for another. */
@ChatHubTest
class StrangersTests {
    @Autowired
    private Shops shops;

    @Autowired
    private ReadConversation read;

    @Autowired
    private AssignConversation assign;

    @Autowired
    private EndConversation end;

    @Autowired
    private MarkRead markRead;

    @Autowired
    private ConversationList list;

    @Autowired
    private SearchConversations search;

    private Shop own;
    private Shop other;
    private Message secret;

    @BeforeEach
    void write() {
        own = shops.open();
        other = shops.open();
        secret = other.says(other.customer("Zulaikha Secret", null), "Confidential teapot");
    }

    @Test
    void its_conversations_are_not_found() {
        var until = Instant.now().plusSeconds(60);
        notFound((actor, id) -> read.get(actor, id));
        notFound((actor, id) -> read.customer(actor, id));
        notFound((actor, id) -> read.history(actor, id, Long.MAX_VALUE, 10));
        notFound((actor, id) -> read.missed(actor, id, 0));
        notFound((actor, id) -> assign.toAgent(actor, id, own.owner().agent()));
        notFound(assign::toQueue);
        notFound(assign::toBot);
        notFound(end::resolve);
        notFound(end::reopen);
        notFound((actor, id) -> end.snooze(actor, id, until));
        notFound((actor, id) -> own.replies(actor, id, "Hello"));
        notFound((actor, id) -> own.notes(actor, id, "Hello"));
        assertThat(other.conversation(secret.conversation()).progress().last()).isOne();
        assertThat(other.conversation(secret.conversation()).state().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void marking_it_read_changes_nothing() {
        own.run(() -> markRead.byAgent(own.owner(), secret.conversation(), 1));
        assertThat(other.conversation(secret.conversation()).progress().unread())
                .isOne();
    }

    @Test
    void it_is_in_no_list_and_no_search() {
        for (var filter : Filter.values()) {
            assertThat(own.inside(() -> list.page(own.owner(), filter, null, 10).items()))
                    .isEmpty();
        }
        assertThat(own.inside(() -> list.counts(own.owner())).open()).isZero();
        assertThat(own.inside(() -> search.find(own.owner(), "confidential", 10)))
                .isEmpty();
        assertThat(own.inside(() -> search.find(own.owner(), "zulaikha", 10))).isEmpty();
        assertThat(other.inside(() -> search.find(other.owner(), "confidential", 10)))
                .hasSize(1);
    }

    @Test
    void a_message_that_names_its_conversation_or_customer_or_inbox_does_not_get_there() {
        var mine = own.customer();
        var known = own.receives(own.inbound(mine, secret.conversation(), Shops.name(), "Hello"));
        assertThat(known.conversation()).isNotEqualTo(secret.conversation());
        var foreign = other.inbound(other.customer(), Shops.name(), "Hello");
        assertThatThrownBy(() -> own.receives(foreign)).isInstanceOf(UserError.class);
        assertThat(other.texts(secret.conversation())).containsExactly("Confidential teapot");
    }

    @Test
    void another_customers_conversation_is_not_found_either() {
        var stranger = other.customer();
        assertThatThrownBy(() -> other.inside(() -> read.historyOfCustomer(
                        other.organization(), stranger, secret.conversation(), Long.MAX_VALUE, 10)))
                .isInstanceOf(UserError.class);
        assertThatThrownBy(() -> other.inside(
                        () -> read.missedByCustomer(other.organization(), stranger, secret.conversation(), 0)))
                .isInstanceOf(UserError.class);
    }

    private void notFound(BiConsumer<Actor, ConversationId> work) {
        for (var actor : List.of(own.owner(), new Actor.SystemActor(own.organization()))) {
            assertThatThrownBy(() -> own.run(() -> work.accept(actor, secret.conversation())))
                    .isInstanceOfSatisfying(
                            UserError.class, e -> assertThat(e.code()).isEqualTo("not_found"));
        }
    }
}
