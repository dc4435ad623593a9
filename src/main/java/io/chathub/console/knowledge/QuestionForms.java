package io.chathub.console.knowledge;

import io.chathub.console.knowledge.view.QuestionForm;
import io.chathub.knowledge.QaItem;
import io.chathub.knowledge.ReadKnowledge;
import io.chathub.organizations.Actor;
import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.view.Option;
import io.chathub.web.view.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes what the editor's template reads. */
@Component
class QuestionForms {
    private final ReadKnowledge read;
    private final MessageSource messages;

    QuestionForms(ReadKnowledge read, MessageSource messages) {
        this.read = read;
        this.messages = messages;
    }

    QuestionForm empty(Actor actor, String question, Locale locale) {
        var language = locale.equals(Locale.SIMPLIFIED_CHINESE) ? "zh-CN" : locale.getLanguage();
        return form(actor, null, 0, question, "", language, "", List.of(), locale, null, Map.of());
    }

    QuestionForm of(Actor actor, QaItem item, Locale locale) {
        var category = item.category() == null ? "" : item.category().toString();
        return form(
                actor,
                item,
                item.version(),
                item.question(),
                item.answer(),
                item.language(),
                category,
                item.variations(),
                locale,
                null,
                Map.of());
    }

    QuestionForm refused(Actor actor, @Nullable QaItem before, SentQuestion sent, UserError refusal, Locale locale) {
        var texts = new Texts(messages, locale);
        var faults = new LinkedHashMap<String, String>();
        refusal.faults().forEach(fault -> faults.putIfAbsent(fault.field(), ErrorTexts.sentence(texts, fault)));
        var problem = faults.isEmpty() ? ErrorTexts.sentence(texts, refusal) : null;
        return form(
                actor,
                before,
                sent.version(),
                sent.question(),
                sent.answer(),
                sent.language(),
                sent.category(),
                sent.variations(),
                locale,
                problem,
                faults);
    }

    private QuestionForm form(
            Actor actor,
            @Nullable QaItem saved,
            long version,
            String question,
            String answer,
            String language,
            String category,
            List<String> variations,
            Locale locale,
            @Nullable String problem,
            Map<String, String> faults) {
        return new QuestionForm(
                saved,
                version,
                question,
                answer,
                language,
                category,
                variations,
                languages(actor, language, locale),
                categories(actor, locale),
                problem,
                faults);
    }

    private List<Option> languages(Actor actor, String chosen, Locale locale) {
        var used = new java.util.ArrayList<>(read.summary(actor).languages());
        used.add(chosen);
        return LanguageNames.toWrite(used, locale);
    }

    private List<Option> categories(Actor actor, Locale locale) {
        var none = Objects.requireNonNull(messages.getMessage("knowledge.no-category", null, locale));
        return CategoryOptions.of(read.categories(actor), none);
    }
}
