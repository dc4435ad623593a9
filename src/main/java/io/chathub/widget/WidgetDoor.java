package io.chathub.widget;

import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes;
import io.chathub.organizations.OrganizationStatus;
import io.chathub.organizations.Organizations;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.Tenant;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which inbox a widget token opens, and whether the page it stands in may use it. */
@Component
class WidgetDoor {
    private final Inboxes inboxes;
    private final Organizations organizations;

    WidgetDoor(Inboxes inboxes, Organizations organizations) {
        this.inboxes = inboxes;
        this.organizations = organizations;
    }

    /** What a token opens. */
    record Entry(OrganizationId organization, Inbox inbox) {}

    /** @throws UserError bad_token */
    Entry open(String token) {
        var organization = Tokens.organization(Inboxes.TOKEN_PREFIX, token).orElseThrow(WidgetDoor::badToken);
        return Tenant.call(organization, () -> {
            var inbox = inboxes.byToken(organization, token).orElseThrow(WidgetDoor::badToken);
            if (organizations.get(organization).status() != OrganizationStatus.ACTIVE) {
                throw badToken();
            }
            return new Entry(organization, inbox);
        });
    }

    /**
     * @param origin what the browser says; null when it is no browser
     * @param ownHost the host under which ChatHub was asked, where the frame itself lives
     * @throws UserError bad_origin
     */
    void requireAllowed(Inbox inbox, @Nullable String origin, @Nullable String ownHost) {
        if (origin == null) {
            return;
        }
        var host = host(origin);
        if (host == null || !(host.equalsIgnoreCase(ownHost) || inbox.allows(host))) {
            throw new UserError(UserError.Kind.FORBIDDEN, "bad_origin");
        }
    }

    /** Without its port; null for an origin that has none, such as a file. */
    private static @Nullable String host(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static UserError badToken() {
        return new UserError(UserError.Kind.NOT_FOUND, "bad_token");
    }
}
