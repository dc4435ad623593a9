package io.chathub.widget;

import io.chathub.conversations.Inboxes;
import io.chathub.customers.CustomerId;
import io.chathub.customers.Customers;
import io.chathub.customers.Identity;
import io.chathub.customers.Profile;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The signed-in users of the embedding site, for whom the site vouches by a signature. */
@Component
class SiteUsers {
    private static final int LONGEST_ID = 200;

    private final Inboxes inboxes;
    private final Customers customers;

    SiteUsers(Inboxes inboxes, Customers customers) {
        this.inboxes = inboxes;
        this.customers = customers;
    }

    /**
     * @return empty when the site names no user
     * @throws UserError bad_signature
     */
    Optional<CustomerId> recognize(Visitor visitor, Identity.Visitor anonymous, JsonNode user) {
        var id = user.path("id").asString("");
        if (id.isBlank()) {
            return Optional.empty();
        }
        var inbox = visitor.inbox().id();
        var secret = inboxes.identitySecret(visitor.organization(), inbox);
        if (id.length() > LONGEST_ID
                || !Tokens.same(signature(id, secret), user.path("signature").asString(""))) {
            throw UserError.invalid("bad_signature");
        }
        var profile = new Profile(
                WidgetFrames.text(user, "name", 200),
                WidgetFrames.text(user, "email", 320),
                visitor.page().language());
        var customer = customers.recognize(
                visitor.organization(), anonymous, new Identity.SiteUser(inbox.value(), id), profile);
        visitor.know(customer, profile);
        return Optional.of(customer);
    }

    static Profile anonymous(Visitor visitor) {
        return new Profile(null, null, visitor.page().language());
    }

    static String signature(String id, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
