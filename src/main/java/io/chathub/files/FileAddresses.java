package io.chathub.files;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.SecretBox;
import io.chathub.shared.UserError;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Signed addresses: who was shown a file may load it for a week, without a session, as an image in a page must. The
 * address stays the same for a day, so that browsers cache it.
 */
@Component
public class FileAddresses {
    private static final String PURPOSE = "file";
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int DAYS = 7;

    private final SecretBox secrets;
    private final Clock clock;

    FileAddresses(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What an address names. */
    record Target(OrganizationId organization, FileId file) {}

    public String of(OrganizationId organization, FileId file) {
        var claim = organization + "/" + file + "/" + (clock.millis() / DAY + DAYS);
        return "/files/" + claim + "/" + secrets.sign(claim, PURPOSE);
    }

    /** @throws UserError not_found when it was not signed here or is too old */
    Target verify(String organization, String file, String expires, String signature) {
        var claim = organization + "/" + file + "/" + expires;
        if (!secrets.verify(claim, PURPOSE, signature) || clock.millis() / DAY > Long.parseLong(expires)) {
            throw UserError.notFound();
        }
        return new Target(OrganizationId.of(organization), FileId.of(file));
    }
}
