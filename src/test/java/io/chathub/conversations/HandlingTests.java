package io.chathub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chathub.organizations.Actor;
import io.chathub.organizations.RemoveAgent;
import io.chathub.organizations.Role;
import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.TestServer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has a conversation, and whether it is over. */
@ChatHubTest
class HandlingTests {
    @Autowired
    private Shops shops;

    @Autowired
    private EndConversation end;

    @Autowired
    private AssignConversation assign;

    @Autowired
    private RemoveAgent removeAgent;

    @Autowired
    private WakeSnoozed wakeSnoozed;

    @Autowired
    private ReadConversation read;

    @Test
    void writing_soon_after_the_end_goes_on_with_the_conversation_and_whoever_had_it_has_it_again() {
        var shop = shops.open();
        var ani = shop.customer();
        var first = shop.says(ani, "Hello").conversation();
        shop.replies(shop.owner(), first, "Good day");
        shop.run(() -> end.resolve(shop.owner(), first));
        assertThat(shop.conversation(first).state().resolvedBy())
                .isEqualTo(shop.owner().agent());
        since(first, "6 days 23 hours");
        assertThat(shop.says(ani, "One more thing").conversation()).isEqualTo(first);
        var state = shop.conversation(first).state();
        assertThat(state.status()).isEqualTo(Status.OPEN);
        assertThat(state.handler()).isEqualTo(new Handler.Agent(shop.owner().agent()));
        assertThat(state.resolvedAt()).isNull();
        assertThat(events(shop, first)).containsExactly("assigned", "resolved", "reopened");
        assertThat(shop.texts(first)).containsExactly("Hello", "Good day", "One more thing");
    }

    @Test
    void writing_long_after_the_end_begins_another_conversation() {
        var shop = shops.open();
        var ani = shop.customer();
        var first = shop.says(ani, "Hello").conversation();
        shop.run(() -> end.resolve(shop.owner(), first));
        since(first, "7 days 1 hour");
        var second = shop.says(ani, "Hello again");
        assertThat(second.conversation()).isNotEqualTo(first);
        assertThat(second.position()).isOne();
        assertThat(shop.conversation(first).state().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void an_old_conversation_can_not_go_on_beside_a_newer_one() {
        var shop = shops.open();
        shop.reopenDays(0);
        var ani = shop.customer();
        var first = shop.says(ani, "Hello").conversation();
        shop.run(() -> end.resolve(shop.owner(), first));
        shop.says(ani, "Hello again");
        assertRefused("already_open", () -> shop.run(() -> end.reopen(shop.owner(), first)));
        assertRefused("already_open", () -> shop.replies(shop.owner(), first, "Late"));
        assertRefused(
                "already_open",
                () -> shop.run(
                        () -> assign.toAgent(shop.owner(), first, shop.owner().agent())));
        assertThat(shop.texts(first)).containsExactly("Hello");
        shop.notes(shop.owner(), first, "For us");
    }

    @Test
    void the_first_reply_takes_what_nobody_has_and_a_note_does_not() {
        var shop = shops.open();
        var budi = shop.agent(Role.AGENT);
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        shop.notes(budi, conversation, "A regular");
        assertThat(shop.conversation(conversation).state().handler()).isEqualTo(new Handler.Queue());
        shop.replies(budi, conversation, "Good day");
        assertThat(shop.conversation(conversation).state().handler()).isEqualTo(new Handler.Agent(budi.agent()));
        shop.replies(shop.owner(), conversation, "I help out");
        assertThat(shop.conversation(conversation).state().handler()).isEqualTo(new Handler.Agent(budi.agent()));
        assertThat(events(shop, conversation)).containsExactly("assigned");
    }

    @Test
    void an_agents_reply_to_a_resolved_conversation_reopens_it() {
        var shop = shops.open();
        var budi = shop.agent(Role.AGENT);
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        shop.replies(shop.owner(), conversation, "Good day");
        shop.run(() -> end.resolve(shop.owner(), conversation));
        shop.replies(budi, conversation, "By the way");
        var state = shop.conversation(conversation).state();
        assertThat(state.status()).isEqualTo(Status.OPEN);
        assertThat(state.handler()).isEqualTo(new Handler.Agent(budi.agent()));
    }

    @Test
    void nobody_is_given_a_conversation_who_was_removed_or_works_elsewhere() {
        var shop = shops.open();
        var removed = shop.agent(Role.AGENT);
        var elsewhere = shops.open().owner();
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        shop.run(() -> removeAgent.remove(shop.owner(), removed.agent()));
        for (var nobody : new AgentId[] {removed.agent(), elsewhere.agent()}) {
            assertRefused("not_found", () -> shop.run(() -> assign.toAgent(shop.owner(), conversation, nobody)));
        }
        assertThat(shop.conversation(conversation).state().handler()).isEqualTo(new Handler.Queue());
    }

    @Test
    void assigning_twice_is_said_once() {
        var shop = shops.open();
        var budi = shop.agent(Role.AGENT);
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        shop.run(() -> assign.toAgent(shop.owner(), conversation, budi.agent()));
        shop.run(() -> assign.toAgent(shop.owner(), conversation, budi.agent()));
        shop.run(() -> assign.toQueue(shop.owner(), conversation));
        shop.run(() -> assign.toQueue(shop.owner(), conversation));
        assertThat(events(shop, conversation)).containsExactly("assigned", "unassigned");
        assertRefused("no_bot", () -> shop.run(() -> assign.toBot(shop.owner(), conversation)));
    }

    @Test
    void a_snoozed_conversation_wakes_when_its_time_has_come_and_the_customer_hears_nothing_of_it() {
        var shop = shops.open();
        var ani = shop.customer();
        var conversation = shop.says(ani, "Hello").conversation();
        shop.run(() -> end.snooze(shop.owner(), conversation, Instant.now().plus(1, ChronoUnit.HOURS)));
        wakeSnoozed.wake();
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.SNOOZED);
        database("update conversations set snoozed_until = now() - interval '1 second' where id = ?", conversation);
        wakeSnoozed.wake();
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.OPEN);
        assertThat(shop.conversation(conversation).state().snoozedUntil()).isNull();
        assertThat(events(shop, conversation)).containsExactly("snoozed", "woken");
        var seen =
                shop.inside(() -> read.historyOfCustomer(shop.organization(), ani, conversation, Long.MAX_VALUE, 10));
        assertThat(seen.messages()).extracting(Message::text).containsExactly("Hello");
    }

    @Test
    void what_was_resolved_before_its_time_came_stays_resolved() {
        var shop = shops.open();
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        shop.run(() -> end.snooze(shop.owner(), conversation, Instant.now().plus(1, ChronoUnit.HOURS)));
        shop.run(() -> end.resolve(shop.owner(), conversation));
        shop.run(() -> end.wake(shop.organization(), conversation));
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void writing_wakes_a_snoozed_conversation() {
        var shop = shops.open();
        var ani = shop.customer();
        var conversation = shop.says(ani, "Hello").conversation();
        shop.run(() -> end.snooze(shop.owner(), conversation, Instant.now().plus(1, ChronoUnit.HOURS)));
        shop.receives(shop.inbound(ani, conversation, Shops.name(), "Are you there?"));
        assertThat(shop.conversation(conversation).state().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void snoozing_is_for_a_time_to_come_of_a_conversation_that_is_not_over() {
        var shop = shops.open();
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        var soon = Instant.now().plusSeconds(60);
        assertRefused(
                "bad_time",
                () -> shop.run(() ->
                        end.snooze(shop.owner(), conversation, Instant.now().minusSeconds(1))));
        assertRefused(
                "bad_time",
                () -> shop.run(() ->
                        end.snooze(shop.owner(), conversation, Instant.now().plus(366, ChronoUnit.DAYS))));
        shop.replies(shop.owner(), conversation, "Good day");
        shop.run(() -> end.resolve(shop.owner(), conversation));
        assertRefused("resolved", () -> shop.run(() -> end.snooze(shop.owner(), conversation, soon)));
        assertRefused("resolved", () -> shop.run(() -> assign.toQueue(shop.owner(), conversation)));
    }

    @Test
    void a_viewer_changes_nothing() {
        var shop = shops.open();
        var viewer = shop.agent(Role.VIEWER);
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        assertRefused("forbidden", () -> shop.replies(viewer, conversation, "Good day"));
        assertRefused("forbidden", () -> shop.notes(viewer, conversation, "Note"));
        assertRefused("forbidden", () -> shop.run(() -> end.resolve(viewer, conversation)));
        assertRefused("forbidden", () -> shop.run(() -> end.reopen(viewer, conversation)));
        assertRefused(
                "forbidden",
                () -> shop.run(
                        () -> end.snooze(viewer, conversation, Instant.now().plusSeconds(60))));
        assertRefused("forbidden", () -> shop.run(() -> assign.toAgent(viewer, conversation, viewer.agent())));
        assertRefused("forbidden", () -> shop.run(() -> assign.toQueue(viewer, conversation)));
        assertRefused("forbidden", () -> shop.run(() -> assign.toBot(viewer, conversation)));
        assertThat(shop.texts(conversation)).containsExactly("Hello");
    }

    @Test
    void a_program_answers_without_taking_the_conversation() {
        var shop = shops.open();
        var conversation = shop.says(shop.customer(), "Hello").conversation();
        var program = new Actor.SystemActor(shop.organization());
        shop.replies(program, conversation, "Your order was sent");
        assertThat(shop.conversation(conversation).state().handler()).isEqualTo(new Handler.Queue());
        assertThat(shop.conversation(conversation).progress().waitingSince()).isNull();
    }

    private static void since(ConversationId conversation, String ago) {
        database("update conversations set resolved_at = now() - interval '" + ago + "' where id = ?", conversation);
    }

    private static void database(String statement, ConversationId conversation) {
        TestServer.superuser("chathub")
                .sql(statement)
                .param(conversation.value())
                .update();
    }

    private static Iterable<String> events(Shop shop, ConversationId conversation) {
        return shop.messages(conversation).stream()
                .filter(message -> message.kind() == Message.Kind.EVENT)
                .map(message -> message.details().event().name())
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        UserError.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
