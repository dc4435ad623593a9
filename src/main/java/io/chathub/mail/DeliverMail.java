package io.chathub.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/** Hands one mail to the SMTP server, or keeps it where there is none. */
@Service
class DeliverMail {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMail.class);
    private static final int LONGEST_REASON = 500;

    private final MailStore mails;
    private final Optional<JavaMailSender> smtp;
    private final MailSettings settings;

    DeliverMail(MailStore mails, Optional<JavaMailSender> smtp, MailSettings settings) {
        this.mails = mails;
        this.smtp = smtp;
        this.settings = settings;
    }

    /**
     * @param lastTry whether nobody will try again after a failure
     * @throws IllegalStateException when the server did not take it; the reason is stored
     */
    void deliver(UUID id, boolean lastTry) {
        mails.find(id).filter(mail -> mail.status() == MailStatus.WAITING).ifPresent(mail -> {
            if (smtp.isEmpty()) {
                mails.attempted(id, MailStatus.KEPT, null);
                LOG.info("No SMTP server is set: mail {} is kept in the outbox", id);
            } else {
                send(smtp.get(), mail, lastTry);
            }
        });
    }

    private void send(JavaMailSender sender, StoredMail mail, boolean lastTry) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(settings.from());
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text().orElse(""), mail.html().orElse(""));
            sender.send(message);
        } catch (MailException | MessagingException e) {
            var reason = String.valueOf(e.getMessage());
            mails.attempted(
                    mail.id(),
                    lastTry ? MailStatus.FAILED : MailStatus.WAITING,
                    reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
            throw new IllegalStateException("Mail " + mail.id() + " was not sent: " + reason, e);
        }
        mails.sent(mail.id());
    }
}
