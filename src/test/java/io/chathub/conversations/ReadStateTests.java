package io.chathub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chathub.organizations.Role;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shops;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far each side has come, and who waits. */
@ChatHubTest
class ReadStateTests {
    @Autowired
    private Shops shops;

    @Autowired
    private MarkRead markRead;

    @Autowired
    private EndConversation end;

    @Test
    void what_the_agents_have_not_seen_is_counted_until_they_see_it() {
        var shop = shops.open();
        var ani = shop.customer();
        var conversation = shop.says(ani, "One").conversation();
        shop.says(ani, "Two");
        shop.says(ani, "Three");
        assertThat(shop.conversation(conversation).progress().unread()).isEqualTo(3);
        shop.run(() -> markRead.byAgent(shop.owner(), conversation, 2));
        assertThat(shop.conversation(conversation).progress().unread()).isOne();
        assertThat(shop.conversation(conversation).progress().agentRead()).isEqualTo(2);
        shop.run(() -> markRead.byAgent(shop.owner(), conversation, 1));
        assertThat(shop.conversation(conversation).progress().agentRead()).isEqualTo(2);
        shop.run(() -> markRead.byAgent(shop.owner(), conversation, Long.MAX_VALUE));
        assertThat(shop.conversation(conversation).progress().unread()).isZero();
        assertThat(shop.conversation(conversation).progress().agentRead()).isEqualTo(3);
    }

    @Test
    void who_may_only_look_leaves_it_unread() {
        var shop = shops.open();
        var viewer = shop.agent(Role.VIEWER);
        var conversation = shop.says(shop.customer(), "One").conversation();
        shop.run(() -> markRead.byAgent(viewer, conversation, 1));
        assertThat(shop.conversation(conversation).progress().unread()).isOne();
        assertThat(shop.conversation(conversation).progress().agentRead()).isZero();
    }

    @Test
    void a_reply_reads_everything_and_a_note_reads_nothing() {
        var shop = shops.open();
        var ani = shop.customer();
        var conversation = shop.says(ani, "One").conversation();
        shop.notes(shop.owner(), conversation, "A regular");
        assertThat(shop.conversation(conversation).progress().unread()).isOne();
        var reply = shop.replies(shop.owner(), conversation, "Good day");
        var progress = shop.conversation(conversation).progress();
        assertThat(progress.unread()).isZero();
        assertThat(progress.agentRead()).isEqualTo(reply.position());
        assertThat(progress.preview()).isEqualTo("Good day");
        assertThat(progress.lastAuthor()).isEqualTo(Author.Kind.AGENT);
    }

    @Test
    void a_note_changes_neither_the_preview_nor_the_place_in_the_list() {
        var shop = shops.open();
        var conversation = shop.says(shop.customer(), "One").conversation();
        var before = shop.conversation(conversation).progress();
        shop.notes(shop.owner(), conversation, "Secret");
        var after = shop.conversation(conversation).progress();
        assertThat(after.preview()).isEqualTo("One");
        assertThat(after.lastAt()).isEqualTo(before.lastAt());
        assertThat(after.last()).isEqualTo(before.last() + 1);
    }

    @Test
    void a_customer_reads_their_own_conversation_only() {
        var shop = shops.open();
        var ani = shop.customer();
        var conversation = shop.says(ani, "One").conversation();
        var reply = shop.replies(shop.owner(), conversation, "Good day");
        shop.run(() -> markRead.byCustomer(shop.organization(), shop.customer(), conversation, reply.position()));
        assertThat(shop.conversation(conversation).progress().customerRead()).isLessThan(reply.position());
        shop.run(() -> markRead.byCustomer(shop.organization(), ani, conversation, Long.MAX_VALUE));
        assertThat(shop.conversation(conversation).progress().customerRead()).isEqualTo(reply.position());
    }

    @Test
    void a_customer_waits_from_the_first_unanswered_message_until_a_person_answers() {
        var shop = shops.open();
        var ani = shop.customer();
        var first = shop.says(ani, "One");
        shop.says(ani, "Two");
        assertThat(shop.conversation(first.conversation()).progress().waitingSince())
                .isEqualTo(first.at());
        shop.notes(shop.owner(), first.conversation(), "I look into it");
        assertThat(shop.conversation(first.conversation()).progress().waitingSince())
                .isEqualTo(first.at());
        shop.replies(shop.owner(), first.conversation(), "Good day");
        assertThat(shop.conversation(first.conversation()).progress().waitingSince())
                .isNull();
        var third = shop.says(ani, "Three");
        assertThat(shop.conversation(first.conversation()).progress().waitingSince())
                .isEqualTo(third.at());
        shop.run(() -> end.resolve(shop.owner(), first.conversation()));
        assertThat(shop.conversation(first.conversation()).progress().waitingSince())
                .isNull();
    }
}
