package io.chathub.bot;

import io.chathub.web.Languages;
import io.chathub.web.view.Texts;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the bot says besides answers: the persona's own sentence in its language, the standard one in any other. */
@Component
public class BotTexts {
    private final MessageSource messages;

    BotTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String greeting(Persona persona, Locale reader) {
        return own(persona, reader, persona.texts().greeting(), "bot.greeting");
    }

    String unknown(Persona persona, Locale reader) {
        return own(persona, reader, persona.texts().unknown(), "bot.unknown");
    }

    String handoff(Persona persona, Locale reader) {
        return own(persona, reader, persona.texts().handoff(), "bot.handoff");
    }

    String clarify(Locale reader) {
        return standard(reader, "bot.clarify");
    }

    String person(Locale reader) {
        return standard(reader, "bot.person");
    }

    String smallTalk(Persona persona, Decision.SmallTalk.Kind kind, Locale reader) {
        return switch (kind) {
            case GREETING -> greeting(persona, reader);
            case THANKS -> standard(reader, "bot.thanks");
            case GOODBYE -> standard(reader, "bot.goodbye");
        };
    }

    private String own(Persona persona, Locale reader, String own, String key) {
        var same = persona.language().getLanguage().equals(reader.getLanguage());
        return same && !own.isBlank() ? own : new Texts(messages, reader).get(key, persona.name());
    }

    private String standard(Locale reader, String key) {
        return new Texts(messages, reader).get(key);
    }

    /** The language of the interface nearest to the one a question is written in. */
    static Locale reader(String language) {
        return Languages.best(language);
    }
}
