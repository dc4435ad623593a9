package io.chathub.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chathub.conversations.AssignConversation;
import io.chathub.conversations.Author;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.Handler;
import io.chathub.conversations.HandoffReason;
import io.chathub.conversations.Message;
import io.chathub.conversations.ReceiveMessage;
import io.chathub.customers.CustomerId;
import io.chathub.organizations.Role;
import io.chathub.shared.UserError;
import io.chathub.testing.ChatHubTest;
import io.chathub.testing.Shop;
import io.chathub.testing.Shops;
import io.chathub.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The bot in conversations, with the knowledge of the demo shop. */
@ChatHubTest
class BotConversationTests {
    private static final String GIBBERISH = "Do you sell submarine periscopes to penguins?";

    @Autowired
    private Shops shops;

    @Autowired
    private Personas personas;

    @Autowired
    private ReadTurn readTurn;

    @Autowired
    private AssignConversation assign;

    @Autowired
    private BotWorker worker;

    @Autowired
    private TakeTurn takeTurn;

    @Autowired
    private TransactionTemplate transactions;

    private Shop shop;
    private CustomerId ani;

    @BeforeEach
    void open() {
        shop = shops.openWithBot();
        ani = shop.customer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            how long until my parcel arrives? | working days
            我的包裹什么时候能到？ | 工作日
            berapa lama paket saya sampai? | hari kerja
            """)
    void a_question_is_answered_in_its_language_with_its_source(String question, String part) {
        var reply = answerTo(question);
        assertThat(reply.author()).isInstanceOf(Author.Bot.class);
        assertThat(reply.author().name()).isEqualTo("Kiko");
        assertThat(reply.text()).contains(part);
        assertThat(Objects.requireNonNull(reply.details().source()).question()).isNotBlank();
        var turn = shop.inside(() -> readTurn.ofReply(shop.owner(), reply.conversation(), reply.id()));
        assertThat(turn.decision()).isEqualTo(Turn.Outcome.ANSWER);
        assertThat(turn.reason()).isEqualTo("found");
        assertThat(turn.question()).isEqualTo(question);
        assertThat(turn.confidence()).isBetween(0.5, 1.0);
        assertThat(turn.candidates()).isNotEmpty();
        assertThat(turn.candidates().getFirst().id())
                .isEqualTo(reply.details().source().id());
    }

    @Test
    void what_it_does_not_know_it_says_and_offers_a_person() {
        var reply = answerTo(GIBBERISH);
        assertThat(reply.details().source()).isNull();
        assertThat(reply.details().choices())
                .singleElement()
                .satisfies(choice -> assertThat(choice.value()).isEqualTo("agent"));
        assertThat(handler(reply)).isInstanceOf(Handler.Bot.class);
        choose(reply.conversation(), reply.details().choices().getFirst());
        awaitHandoff(reply.conversation(), HandoffReason.REQUESTED);
    }

    @Test
    void who_asks_for_a_person_gets_into_the_queue_and_sees_it() {
        var reply = answerTo("I want to talk to a human");
        awaitHandoff(reply.conversation(), HandoffReason.REQUESTED);
        var state = shop.conversation(reply.conversation());
        assertThat(state.state().handler()).isInstanceOf(Handler.Queue.class);
        assertThat(state.progress().waitingSince()).isNotNull();
        assertThat(shop.messages(reply.conversation())
                        .getLast()
                        .details()
                        .event()
                        .name())
                .isEqualTo("handed_off");
        assertThat(shop.messages(reply.conversation()).getLast().isPrivate()).isFalse();
    }

    @Test
    void after_as_many_failures_as_it_has_patience_people_take_over() {
        var conversation = answerTo(GIBBERISH).conversation();
        answerTo("Do penguins need quantum umbrellas?");
        assertThat(shop.conversation(conversation).state().handler()).isInstanceOf(Handler.Bot.class);
        answerTo("What is the airspeed of a swallow?");
        awaitHandoff(conversation, HandoffReason.REPEATED_FAILURE);
    }

    @Test
    void a_topic_that_is_for_people_goes_to_them_at_once() {
        change(persona -> new Persona(
                persona.id(),
                persona.name(),
                persona.language(),
                persona.texts(),
                persona.threshold(),
                persona.patience(),
                List.of("lawyer", "律师")));
        var reply = answerTo("How long does delivery take? My LAWYER asks.");
        awaitHandoff(reply.conversation(), HandoffReason.RULE);
        assertThat(turn(reply).reason()).isEqualTo("rule");
    }

    @Test
    void a_clicked_choice_is_answered_with_that_item() {
        change(persona ->
                new Persona(persona.id(), persona.name(), persona.language(), persona.texts(), 0.98, 0, List.of()));
        var asked = answerTo("returns");
        assertThat(turn(asked).decision()).isEqualTo(Turn.Outcome.CLARIFY);
        assertThat(asked.details().choices()).hasSizeGreaterThan(2);
        assertThat(asked.details().choices().getLast().value()).isEqualTo("agent");
        var choice = asked.details().choices().get(1);
        choose(asked.conversation(), choice);
        var answer = awaitReply(asked.conversation(), 2);
        assertThat(answer.details().source().question()).isEqualTo(choice.label());
    }

    @Test
    void it_is_silent_once_an_agent_has_answered() {
        var conversation = answerTo("How long does delivery take?").conversation();
        shop.replies(shop.owner(), conversation, "I take over");
        shop.says(ani, "How much does shipping cost?");
        worker.findWork();
        silentFor(conversation, 1);
        assertThat(shop.conversation(conversation).progress().waitingSince()).isNotNull();
    }

    @Test
    void it_says_nothing_when_an_agent_takes_over_while_it_thinks() throws Exception {
        var conversation = answerTo("How long does delivery take?").conversation();
        leaveUndone(conversation);
        var turn = new CompletableFuture<Void>();
        shop.run(() -> transactions.executeWithoutResult(status -> {
            assign.toAgent(shop.owner(), conversation, shop.owner().agent());
            Thread.ofVirtual().start(() -> {
                shop.run(() -> takeTurn.take(shop.organization(), conversation));
                turn.complete(null);
            });
            assertThatThrownBy(() -> turn.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        }));
        turn.get(10, TimeUnit.SECONDS);
        silentFor(conversation, 0);
    }

    @Test
    void given_back_it_answers_what_comes_next_and_not_what_people_have_answered() {
        var conversation = answerTo("How long does delivery take?").conversation();
        shop.replies(shop.owner(), conversation, "I take over");
        shop.says(ani, "How much does shipping cost?");
        shop.replies(shop.owner(), conversation, "It is free today");
        shop.run(() -> assign.toBot(shop.owner(), conversation));
        silentFor(conversation, 1);
        shop.says(ani, "How can I track my order?");
        assertThat(awaitReply(conversation, 2).details().source().question()).isEqualTo("How can I track my order?");
    }

    @Test
    void given_back_while_the_customer_waits_it_answers_what_nobody_has() {
        var conversation = answerTo("How long does delivery take?").conversation();
        shop.replies(shop.owner(), conversation, "I take over");
        shop.says(ani, "How much does shipping cost?");
        shop.replies(shop.owner(), conversation, "It is free today");
        shop.says(ani, "How can I track my order?");
        shop.run(() -> assign.toBot(shop.owner(), conversation));
        var reply = awaitReply(conversation, 2);
        assertThat(turn(reply).question()).isEqualTo("How can I track my order?");
    }

    @Test
    void work_that_was_left_is_found_and_done_once() {
        var conversation = answerTo("How long does delivery take?").conversation();
        leaveUndone(conversation);
        for (var n = 0; n < 5; n++) {
            worker.findWork();
        }
        awaitReply(conversation, 1);
        silentFor(conversation, 1);
    }

    @Test
    void messages_that_come_together_are_one_question_with_one_answer() {
        var conversation = answerTo("Hello").conversation();
        var before = turns(conversation);
        shop.run(() -> {
            var one = shop.inbound(ani, Shops.name(), "How long does");
            var two = shop.inbound(ani, Shops.name(), "delivery take?");
            transactions.executeWithoutResult(status -> {
                shop.receives(one);
                shop.receives(two);
            });
        });
        var reply = awaitReply(conversation, 2);
        silentFor(conversation, 2);
        assertThat(turns(conversation)).isEqualTo(before + 1);
        assertThat(turn(reply).question()).isEqualTo("How long does\ndelivery take?");
    }

    @Test
    void a_very_long_question_is_no_trouble() {
        var reply = answerTo("delivery ".repeat(1_100));
        assertThat(turn(reply).question()).hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void without_its_persona_people_take_over() {
        TestServer.superuser("chathub")
                .sql("delete from bot_personalities where organization_id = ?")
                .param(shop.organization().value())
                .update();
        var conversation = shop.says(ani, "Hello").conversation();
        awaitHandoff(conversation, HandoffReason.NO_BOT);
    }

    @Test
    void why_it_answered_is_for_those_who_may_read_the_conversation() {
        var reply = answerTo("How long does delivery take?");
        var viewer = shop.agent(Role.VIEWER);
        assertThat(shop.inside(() -> readTurn.ofReply(viewer, reply.conversation(), reply.id())))
                .isNotNull();
        var stranger = shops.open();
        assertThatThrownBy(() ->
                        stranger.inside(() -> readTurn.ofReply(stranger.owner(), reply.conversation(), reply.id())))
                .isInstanceOf(UserError.class);
    }

    /** As after a kill: the customer's message is committed, and the bot has done nothing about it. */
    private static void leaveUndone(ConversationId conversation) {
        var database = TestServer.superuser("chathub");
        database.sql("delete from messages where conversation_id = ? and author = 'BOT'")
                .param(conversation.value())
                .update();
        database.sql("update conversations set bot_position = 0 where id = ?")
                .param(conversation.value())
                .update();
    }

    private Message answerTo(String question) {
        var asked = shop.says(ani, question);
        var before = replies(asked.conversation()).stream()
                .filter(reply -> reply.position() < asked.position())
                .count();
        return awaitReply(asked.conversation(), (int) before + 1);
    }

    private Message awaitReply(ConversationId conversation, int count) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(replies(conversation)).hasSizeGreaterThanOrEqualTo(count));
        return replies(conversation).get(count - 1);
    }

    private List<Message> replies(ConversationId conversation) {
        return shop.messages(conversation).stream()
                .filter(message -> message.author() instanceof Author.Bot)
                .toList();
    }

    private void silentFor(ConversationId conversation, int replies) {
        await().during(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(replies(conversation)).hasSize(replies));
    }

    private void awaitHandoff(ConversationId conversation, HandoffReason reason) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(shop.conversation(conversation).state().handoff())
                                .isEqualTo(reason));
        assertThat(shop.conversation(conversation).state().handler()).isInstanceOf(Handler.Queue.class);
    }

    private void choose(ConversationId conversation, Message.Choice choice) {
        var some = shop.inbound(ani, conversation, Shops.name(), choice.label());
        shop.receives(new ReceiveMessage.Inbound(
                some.inbox(),
                ani,
                conversation,
                some.clientId(),
                choice.label(),
                some.uploader(),
                List.of(),
                choice.value(),
                some.origin()));
    }

    private void change(UnaryOperator<Persona> change) {
        shop.inside(() -> personas.change(shop.owner(), change.apply(persona())));
    }

    private Persona persona() {
        var bot = Objects.requireNonNull(shop.inbox().bot());
        return shop.inside(() -> personas.find(shop.organization(), bot)).orElseThrow();
    }

    private Turn turn(Message reply) {
        return shop.inside(() -> readTurn.ofReply(shop.owner(), reply.conversation(), reply.id()));
    }

    private Handler handler(Message message) {
        return shop.conversation(message.conversation()).state().handler();
    }

    private static int turns(ConversationId conversation) {
        return TestServer.superuser("chathub")
                .sql("select count(*) from bot_turns where conversation_id = ?")
                .param(conversation.value())
                .query(Integer.class)
                .single();
    }
}
