package io.chathub.widget;

import io.chathub.conversations.InboxId;
import io.chathub.shared.SecretBox;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A visitor's only credential: an id and our signature over it and the inbox. Nothing is stored for somebody who only
 * looks.
 */
@Component
class VisitorTokens {
    private static final String PREFIX = "chv_";
    private static final int ID_LENGTH = 36;

    private final SecretBox secrets;

    VisitorTokens(SecretBox secrets) {
        this.secrets = secrets;
    }

    UUID newVisitor() {
        // random in all its bits, unlike other ids: nobody shall guess one
        return UUID.randomUUID();
    }

    String token(InboxId inbox, UUID visitor) {
        return PREFIX + visitor + secrets.sign(visitor.toString(), purpose(inbox));
    }

    /** The visitor, if the token was made here for this inbox. */
    Optional<UUID> verify(InboxId inbox, @Nullable String token) {
        if (token == null || token.length() <= PREFIX.length() + ID_LENGTH || token.length() > 200) {
            return Optional.empty();
        }
        var id = token.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH);
        var signature = token.substring(PREFIX.length() + ID_LENGTH);
        return token.startsWith(PREFIX) && secrets.verify(id, purpose(inbox), signature)
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    private static String purpose(InboxId inbox) {
        return "visitor:" + inbox;
    }
}
