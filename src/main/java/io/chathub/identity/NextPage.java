package io.chathub.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before signing in. Only pages of our own, or a link could lead anywhere. */
public final class NextPage {
    private static final Pattern OURS = Pattern.compile("/(app|my|platform|invitations)([/?][\\x21-\\x7e&&[^\\\\]]*)?");
    private static final int LONGEST = 500;

    private NextPage() {}

    public static Optional<String> of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !OURS.matcher(wanted).matches()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(wanted);
            var plain = uri.getScheme() == null && uri.getRawAuthority() == null && !wanted.contains("..");
            return plain ? Optional.of(wanted) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
