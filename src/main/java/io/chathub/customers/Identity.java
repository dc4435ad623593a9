package io.chathub.customers;

import java.util.UUID;

/** How a customer is known on a channel. */
public sealed interface Identity {

    String value();

    /** A browser, by the id in its visitor token. */
    record Visitor(UUID visitor) implements Identity {
        @Override
        public String value() {
            return visitor.toString();
        }
    }

    /**
     * A signed-in user of the site that embeds an inbox's widget, vouched for by the site's signature. Two sites may
     * number their users alike, so the inbox belongs to the identity.
     */
    record SiteUser(UUID inbox, String userId) implements Identity {
        @Override
        public String value() {
            return inbox + ":" + userId;
        }
    }

    default String kind() {
        return switch (this) {
            case Visitor ignored -> "VISITOR";
            case SiteUser ignored -> "USER";
        };
    }
}
