package io.chathub.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a message's text.
 *
 * @param address where it leads when it is a link
 */
public record TextPart(String text, @Nullable String address) {
    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s<>\"'`]+[^\\s<>\"'`.,;:!?)\\]}，。；：！？）】」]", Pattern.CASE_INSENSITIVE);

    /** Makes http and https addresses into links, nothing else. */
    public static List<TextPart> of(String text) {
        var parts = new ArrayList<TextPart>();
        var links = LINK.matcher(text);
        var end = 0;
        while (links.find()) {
            if (links.start() > end) {
                parts.add(new TextPart(text.substring(end, links.start()), null));
            }
            parts.add(new TextPart(links.group(), links.group()));
            end = links.end();
        }
        if (end < text.length()) {
            parts.add(new TextPart(text.substring(end), null));
        }
        return List.copyOf(parts);
    }
}
