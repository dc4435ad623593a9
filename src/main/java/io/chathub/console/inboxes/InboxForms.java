package io.chathub.console.inboxes;

import io.chathub.conversations.Inbox;
import io.chathub.conversations.Inboxes.Settings;
import io.chathub.shared.BotId;
import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.Languages;
import io.chathub.web.view.Form;
import io.chathub.web.view.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the settings forms of an inbox hold, and what settings they mean. */
final class InboxForms {
    private static final Map<String, String> FIELDS = Map.of(
            "inbox_name", "name",
            "inbox_reopen_days", "reopen",
            "inbox_color", "color",
            "inbox_side", "side",
            "inbox_text", "greeting",
            "inbox_starters", "starters",
            "inbox_domain", "domains");

    private InboxForms() {}

    /** The general settings, as typed. */
    record General(
            String name,
            String language,
            String reopen,
            @Nullable String bot) {

        General {
            name = Objects.requireNonNullElse(name, "");
            language = Objects.requireNonNullElse(language, "");
            reopen = Objects.requireNonNullElse(reopen, "");
        }

        static General of(Inbox inbox) {
            var bot = inbox.bot();
            return new General(
                    inbox.name(),
                    inbox.locale().toLanguageTag(),
                    String.valueOf(inbox.reopenDays()),
                    bot == null ? "" : bot.toString());
        }

        Form form() {
            return Form.of("name", name, "language", language, "reopen", reopen, "bot", bot == null ? "" : bot);
        }

        /** Without a choice of bots in the form the present one stays. */
        Settings settings(Inbox present) {
            var chosen = bot == null ? present.bot() : bot.isEmpty() ? null : BotId.of(bot);
            return new Settings(
                    name, Languages.best(language), present.allowedDomains(), present.look(), chosen, days(reopen));
        }
    }

    /** The widget's settings, as typed. */
    record Widget(String color, String side, String greeting, String away, String starters, String domains) {

        Widget {
            color = Objects.requireNonNullElse(color, "");
            side = Objects.requireNonNullElse(side, "");
            greeting = Objects.requireNonNullElse(greeting, "");
            away = Objects.requireNonNullElse(away, "");
            starters = Objects.requireNonNullElse(starters, "");
            domains = Objects.requireNonNullElse(domains, "");
        }

        static Widget of(Inbox inbox) {
            var look = inbox.look();
            return new Widget(
                    look.color(),
                    look.side(),
                    look.greeting(),
                    look.away(),
                    String.join("\n", look.starters()),
                    String.join("\n", inbox.allowedDomains()));
        }

        Form form() {
            return Form.of(
                    "color",
                    color,
                    "side",
                    side,
                    "greeting",
                    greeting,
                    "away",
                    away,
                    "starters",
                    starters,
                    "domains",
                    domains);
        }

        Settings settings(Inbox present) {
            var look =
                    new Inbox.Look(color.toLowerCase(Locale.ROOT), side, plain(greeting), plain(away), lines(starters));
            return new Settings(
                    present.name(), present.locale(), lines(domains), look, present.bot(), present.reopenDays());
        }
    }

    static Form refused(Form form, UserError error, Texts texts) {
        return form.refused(FIELDS.getOrDefault(error.code(), "") + "_wrong", ErrorTexts.sentence(texts, error));
    }

    /** Browsers send line breaks as two characters, which would count twice. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\r\\n]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static int days(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            throw UserError.invalid("inbox_reopen_days");
        }
    }
}
