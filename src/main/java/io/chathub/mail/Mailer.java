package io.chathub.mail;

import io.chathub.database.StagedTasks;
import io.chathub.shared.Ids;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a mail, if and when the caller's transaction is committed. */
@Service
public class Mailer {
    private final MailStore mails;
    private final StagedTasks tasks;

    Mailer(MailStore mails, StagedTasks tasks) {
        this.mails = mails;
        this.tasks = tasks;
    }

    @Transactional
    public UUID send(OutgoingMail mail) {
        var id = Ids.next();
        mails.insert(id, mail);
        tasks.stage(MailTask.SEND_MAIL, id.toString(), id);
        return id;
    }
}
