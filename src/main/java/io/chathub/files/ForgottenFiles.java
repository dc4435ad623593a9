package io.chathub.files;

import io.chathub.database.OperatorDatabase;
import io.chathub.shared.OrganizationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes uploads that no message has named within a day, of every organization. */
@Component
class ForgottenFiles {
    private final OperatorDatabase operator;
    private final FileStorage storage;
    private final Clock clock;

    ForgottenFiles(OperatorDatabase operator, FileStorage storage, Clock clock) {
        this.operator = operator;
        this.storage = storage;
        this.clock = clock;
    }

    private record Forgotten(OrganizationId organization, FileId file) {}

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void delete() {
        var before = clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
        operator.sql()
                .sql("delete from files where message_id is null and created_at < ? returning organization_id, id")
                .param(before)
                .query((row, n) -> new Forgotten(
                        new OrganizationId(row.getObject(1, UUID.class)), new FileId(row.getObject(2, UUID.class))))
                .list()
                .forEach(this::deleteBytes);
    }

    private void deleteBytes(Forgotten forgotten) {
        try {
            storage.delete(forgotten.organization(), forgotten.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
