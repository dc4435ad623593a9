package io.chathub.conversations;

import io.chathub.shared.BotId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where conversations land, and how its widget looks.
 *
 * @param widgetToken public; stands in the embedding page
 * @param bot answers first; null: the queue
 * @param reopenDays a customer who writes within so many days after the end goes on with the old conversation
 */
public record Inbox(
        InboxId id,
        String name,
        Locale locale,
        String widgetToken,
        List<String> allowedDomains,
        Look look,
        @Nullable BotId bot,
        int reopenDays) {

    /**
     * @param color of the widget, as {@code #rrggbb}
     * @param side of the window where the launcher is: left or right
     * @param greeting what the widget says first; empty: the bot's greeting, or nothing
     * @param away shown while nobody of the team is there
     * @param starters questions to click
     */
    public record Look(String color, String side, String greeting, String away, List<String> starters) {}

    Handler firstHandler() {
        return bot == null ? new Handler.Queue() : new Handler.Bot();
    }

    /**
     * Whether a page of this origin may embed the widget. Without any domain every page may. A domain includes its
     * subdomains.
     *
     * @param host of the embedding page, without port
     */
    public boolean allows(String host) {
        var asked = host.toLowerCase(Locale.ROOT);
        return allowedDomains.isEmpty()
                || allowedDomains.stream().anyMatch(domain -> asked.equals(domain) || asked.endsWith("." + domain));
    }
}
