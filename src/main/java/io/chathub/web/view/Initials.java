package io.chathub.web.view;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What an avatar without a picture shows. */
public final class Initials {
    private static final int TONES = 6;

    private Initials() {}

    /** One Chinese character, or the first letters of the first and the last word. */
    public static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = letter(words[0]);
        if (words.length == 1 || first.codePoints().anyMatch(Character::isIdeographic)) {
            return first;
        }
        return Arrays.asList(words[0], words[words.length - 1]).stream()
                .map(Initials::letter)
                .collect(Collectors.joining());
    }

    /** Of the colours in {@code avatar.css}, always the same one for a name. */
    public static int tone(String name) {
        return 1 + Math.floorMod(name.hashCode(), TONES);
    }

    private static String letter(String word) {
        return word.codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
