package io.chathub.console;

import io.chathub.bot.Persona;
import io.chathub.shared.BotId;
import io.chathub.shared.UserError;
import io.chathub.web.Languages;
import io.chathub.web.view.Form;
import java.util.List;
import java.util.Map;

/** A persona as the fields of its page. */
final class BotForm {

    private BotForm() {}

    static Form of(Persona persona) {
        return Form.of(
                "bot_name", persona.name(),
                "bot_language", persona.language().toLanguageTag(),
                "bot_greeting", persona.texts().greeting(),
                "bot_unknown", persona.texts().unknown(),
                "bot_handoff", persona.texts().handoff(),
                "bot_threshold", String.valueOf(Math.round(persona.threshold() * 100)),
                "bot_patience", String.valueOf(persona.patience()),
                "bot_topics", String.join("\n", persona.handoffTopics()));
    }

    static Form typed(Map<String, String> fields) {
        return Form.of(
                "bot_name", value(fields, "bot_name"),
                "bot_language", value(fields, "bot_language"),
                "bot_greeting", value(fields, "bot_greeting"),
                "bot_unknown", value(fields, "bot_unknown"),
                "bot_handoff", value(fields, "bot_handoff"),
                "bot_threshold", value(fields, "bot_threshold"),
                "bot_patience", value(fields, "bot_patience"),
                "bot_topics", value(fields, "bot_topics"));
    }

    /** @throws UserError bot_threshold_invalid, bot_patience_invalid when they are no numbers */
    static Persona read(BotId id, Map<String, String> fields) {
        var texts = new Persona.Texts(
                value(fields, "bot_greeting").strip(),
                value(fields, "bot_unknown").strip(),
                value(fields, "bot_handoff").strip());
        return new Persona(
                id,
                value(fields, "bot_name"),
                Languages.best(value(fields, "bot_language")),
                texts,
                number(fields, "bot_threshold") / 100.0,
                number(fields, "bot_patience"),
                List.of(value(fields, "bot_topics").split("\\R")));
    }

    private static int number(Map<String, String> fields, String name) {
        try {
            return Integer.parseInt(value(fields, name).strip());
        } catch (NumberFormatException notANumber) {
            throw UserError.invalid(name + "_invalid");
        }
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
