package io.chathub.bot;

import io.chathub.organizations.Actor;
import io.chathub.organizations.Permission;
import io.chathub.shared.BotId;
import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bots of an organization. */
@Service
@Transactional
public class Personas {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_TOPICS = 50;

    private final PersonaStore store;

    Personas(PersonaStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<Persona> find(OrganizationId organization, BotId id) {
        return store.find(organization, id);
    }

    @Transactional(readOnly = true)
    public List<Persona> all(OrganizationId organization) {
        return store.all(organization);
    }

    /** @throws UserError forbidden, bot_name_invalid */
    public Persona create(Actor actor, String name, Locale language) {
        actor.require(Permission.BOTS_MANAGE);
        var persona = checked(new Persona(
                BotId.next(),
                name,
                language,
                Persona.Texts.STANDARD,
                AnswerPolicy.USUAL_THRESHOLD,
                AnswerPolicy.USUAL_PATIENCE,
                List.of()));
        store.insert(actor.organization(), persona);
        return persona;
    }

    /** @throws UserError forbidden, not_found, or what is wrong with a setting */
    public Persona change(Actor actor, Persona wanted) {
        actor.require(Permission.BOTS_MANAGE);
        var persona = checked(wanted);
        if (!store.update(actor.organization(), persona)) {
            throw UserError.notFound();
        }
        return persona;
    }

    private static Persona checked(Persona wanted) {
        var name = wanted.name().strip();
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "bot_name_invalid");
        var texts = wanted.texts();
        require(fits(texts.greeting()), "bot_greeting_invalid");
        require(fits(texts.unknown()), "bot_unknown_invalid");
        require(fits(texts.handoff()), "bot_handoff_invalid");
        require(wanted.threshold() > 0 && wanted.threshold() < 1, "bot_threshold_invalid");
        require(wanted.patience() >= 0 && wanted.patience() <= 10, "bot_patience_invalid");
        var topics = wanted.handoffTopics().stream()
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
        require(
                topics.size() <= MOST_TOPICS && topics.stream().allMatch(topic -> topic.length() <= 80),
                "bot_topics_invalid");
        return new Persona(wanted.id(), name, wanted.language(), texts, wanted.threshold(), wanted.patience(), topics);
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST_TEXT;
    }

    private static void require(boolean condition, String code) {
        if (!condition) {
            throw UserError.invalid(code);
        }
    }
}
