package io.chathub.identity;

import io.chathub.shared.UserId;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the session knows of the user. The rest is read again with every page, so that it is never out of date. */
public record SignedInUser(UUID value) implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    /** Who is signed in here, if anybody. */
    public static Optional<UserId> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user.id())
                : Optional.empty();
    }

    public UserId id() {
        return new UserId(value);
    }

    /** Sessions are found by this name. */
    @Override
    public String getName() {
        return value.toString();
    }
}
