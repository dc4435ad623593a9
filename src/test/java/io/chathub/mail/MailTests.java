package io.chathub.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.chathub.testing.ChatHubTest;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ChatHubTest
class MailTests {
    private static final MailSettings SETTINGS = new MailSettings("ChatHub <desk@example.com>");

    @Autowired
    private Mailer mailer;

    @Autowired
    private Letters letters;

    @Autowired
    private MailStore mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transactions;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final String to = "reader-" + System.nanoTime() + "@example.com";

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void without_a_server_a_mail_is_kept_for_the_outbox() {
        var id = mailer.send(letter(Locale.ENGLISH));
        await().atMost(Duration.ofSeconds(10)).until(() -> outbox.get(id).status() == MailStatus.KEPT);
        assertThat(outbox.get(id).text())
                .hasValueSatisfying(text -> assertThat(text).contains("https://desk.example/x"));
    }

    @Test
    void a_mail_of_a_transaction_that_failed_never_was() {
        transactions.executeWithoutResult(status -> {
            mailer.send(letter(Locale.ENGLISH));
            status.setRollbackOnly();
        });
        assertThat(outbox.list(null, null).items()).noneMatch(mail -> mail.to().equals(to));
    }

    @Test
    void the_server_gets_text_and_html_in_the_readers_language() throws Exception {
        var id = stored(letter(Locale.SIMPLIFIED_CHINESE));
        deliver(id, smtp(server.getSmtp().getPort()), false);

        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("设置新密码");
        assertThat(received.getAllRecipients()[0]).hasToString(to);
        assertThat(received.getFrom()[0]).hasToString("ChatHub <desk@example.com>");
        var html = com.icegreen.greenmail.util.GreenMailUtil.getBody(received);
        assertThat(received.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(html).contains("text/plain").contains("text/html");
    }

    @Test
    void a_sent_mail_keeps_no_text_because_it_may_hold_a_link() {
        var id = stored(letter(Locale.ENGLISH));
        deliver(id, smtp(server.getSmtp().getPort()), false);
        assertThat(outbox.get(id).status()).isEqualTo(MailStatus.SENT);
        assertThat(outbox.get(id).text()).isEmpty();
        assertThat(outbox.get(id).html()).isEmpty();
    }

    @Test
    void a_task_that_runs_twice_sends_once() {
        var id = stored(letter(Locale.ENGLISH));
        deliver(id, smtp(server.getSmtp().getPort()), false);
        deliver(id, smtp(server.getSmtp().getPort()), false);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_tried_again_and_the_reason_is_kept() {
        var id = stored(letter(Locale.ENGLISH));
        var port = server.getSmtp().getPort();
        server.stop();
        assertThatThrownBy(() -> deliver(id, smtp(port), false)).hasMessageContaining("was not sent");
        assertThat(outbox.get(id).status()).isEqualTo(MailStatus.WAITING);
        assertThat(outbox.get(id).failure()).isPresent();

        assertThatThrownBy(() -> deliver(id, smtp(port), true)).hasMessageContaining("was not sent");
        assertThat(outbox.get(id).status()).isEqualTo(MailStatus.FAILED);
        assertThat(outbox.get(id).attempts()).isEqualTo(2);

        outbox.retry(id);
        await().atMost(Duration.ofSeconds(10)).until(() -> outbox.get(id).status() == MailStatus.KEPT);
    }

    @Test
    void names_in_a_mail_are_text_and_nothing_else() {
        var mail = letters.write(
                to, Locale.ENGLISH, "mail.reset", "https://desk.example/x", "<img src=x onerror=alert(1)>");
        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x");
    }

    private OutgoingMail letter(Locale locale) {
        return letters.write(to, locale, "mail.reset", "https://desk.example/x", "Ani");
    }

    private UUID stored(OutgoingMail mail) {
        var id = io.chathub.shared.Ids.next();
        mails.insert(id, mail);
        return id;
    }

    private void deliver(UUID id, JavaMailSenderImpl sender, boolean lastTry) {
        new DeliverMail(mails, Optional.of(sender), SETTINGS).deliver(id, lastTry);
    }

    private static JavaMailSenderImpl smtp(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}
