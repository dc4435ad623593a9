package io.chathub.mail;

import io.chathub.database.StagedTasks;
import io.chathub.shared.Cursor;
import io.chathub.shared.Page;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails of the last 30 days, for the operator. */
@Service
public class Outbox {
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int PAGE = 50;

    private final MailStore mails;
    private final StagedTasks tasks;
    private final Clock clock;

    Outbox(MailStore mails, StagedTasks tasks, Clock clock) {
        this.mails = mails;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<StoredMail> list(@Nullable MailStatus status, @Nullable Cursor after) {
        var before = after == null ? null : after.id(0);
        var rows = mails.list(status, before, PAGE + 1);
        return Page.of(rows, PAGE, last -> new Cursor(List.of(last.id().toString())));
    }

    /** @throws UserError not_found */
    public StoredMail get(UUID id) {
        return mails.find(id).orElseThrow(UserError::notFound);
    }

    /** Tries a mail again that failed, or was kept before there was an SMTP server. */
    @Transactional
    public void retry(UUID id) {
        if (!mails.waitAgain(id)) {
            throw UserError.notFound();
        }
        tasks.stage(MailTask.SEND_MAIL, id.toString(), id);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void forgetOld() {
        mails.deleteBefore(clock.instant().minus(KEPT_FOR));
    }
}
