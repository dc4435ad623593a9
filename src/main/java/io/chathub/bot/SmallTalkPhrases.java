package io.chathub.bot;

import io.chathub.bot.Decision.SmallTalk.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognizes messages that are nothing but a greeting, thanks or a goodbye. */
final class SmallTalkPhrases {

    private static final Map<String, Pattern> PATTERNS = Patterns.read("small-talk.txt");

    /** "Thanks, bye" is a goodbye, "hello and thanks" is thanks. */
    private static final List<Kind> STRONGEST_FIRST = List.of(Kind.GOODBYE, Kind.THANKS, Kind.GREETING);

    /** Atomic, so that repetition cannot make matching slow. */
    private static final Pattern PIECE = Pattern.compile("\\G(?>"
            + List.of("greeting", "thanks", "goodbye", "filler").stream()
                    .map(heading -> "(?<" + heading + ">" + Patterns.only(PATTERNS, heading) + ")")
                    .collect(Collectors.joining("|"))
            + ")\\s*+");

    private SmallTalkPhrases() {}

    static Optional<Kind> kindOf(String message) {
        var plain = Patterns.plain(message);
        var kinds = EnumSet.noneOf(Kind.class);
        var matcher = PIECE.matcher(plain);
        var end = 0;
        while (end < plain.length() && matcher.find()) {
            end = matcher.end();
            addKinds(matcher, kinds);
        }
        return end < plain.length() ? Optional.empty() : strongest(kinds);
    }

    private static void addKinds(Matcher matcher, Set<Kind> kinds) {
        for (var kind : Kind.values()) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                kinds.add(kind);
            }
        }
    }

    private static Optional<Kind> strongest(Set<Kind> kinds) {
        return STRONGEST_FIRST.stream().filter(kinds::contains).findFirst();
    }
}
