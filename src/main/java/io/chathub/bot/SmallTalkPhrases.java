package io.chathub.bot;

import io.chathub.bot.Decision.SmallTalk.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes messages that are nothing but a greeting, thanks or a goodbye. */
final class SmallTalkPhrases {

    private static final Map<String, Pattern> PATTERNS = Patterns.read("small-talk.txt");

    /** "Thanks, bye" is a goodbye, "hello and thanks" is thanks. */
    private static final List<Kind> STRONGEST_FIRST = List.of(Kind.GOODBYE, Kind.THANKS, Kind.GREETING);

    /** Atomic, so that repetition cannot make matching slow. */
    private static final Pattern ONLY = Pattern.compile("(?:(?>"
            + String.join("|", PATTERNS.values().stream().map(Pattern::pattern).toList()) + ")\\s*+)++");

    private SmallTalkPhrases() {}

    static Optional<Kind> kindOf(String message) {
        var plain = Patterns.plain(message);
        if (!ONLY.matcher(plain).matches()) {
            return Optional.empty();
        }
        return STRONGEST_FIRST.stream()
                .filter(kind -> Patterns.only(PATTERNS, kind.name().toLowerCase(Locale.ROOT))
                        .matcher(plain)
                        .find())
                .findFirst();
    }
}
