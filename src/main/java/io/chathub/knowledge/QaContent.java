package io.chathub.knowledge;

import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an author writes, cleaned: no control characters, no needless spaces, a well-formed language, no variation
 * twice. What can not be accepted is refused with all its faults at once.
 */
public record QaContent(
        String question,
        String answer,
        String language,
        @Nullable CategoryId category,
        List<String> variations) {
    public static final int LONGEST_QUESTION = 500;
    public static final int LONGEST_ANSWER = 10_000;
    public static final int MOST_VARIATIONS = 50;

    public QaContent {
        question = CleanText.line(question);
        answer = CleanText.paragraphs(answer);
        variations = distinct(question, variations);
        var faults = new ArrayList<Fault>();
        checkLength("question", question, LONGEST_QUESTION, faults);
        checkLength("answer", answer, LONGEST_ANSWER, faults);
        language = checkLanguage(language, faults);
        checkVariations(variations, faults);
        if (!faults.isEmpty()) {
            throw UserError.invalid(faults);
        }
    }

    private static List<String> distinct(String question, List<String> variations) {
        var byKey = new LinkedHashMap<String, String>();
        for (var variation : variations) {
            var line = CleanText.line(variation);
            byKey.putIfAbsent(CleanText.comparable(line), line);
        }
        byKey.remove("");
        byKey.remove(CleanText.comparable(question));
        return List.copyOf(byKey.values());
    }

    private static void checkLength(String field, String text, int longest, List<Fault> faults) {
        if (text.isEmpty()) {
            faults.add(Fault.of(field, "qa_" + field + "_missing"));
        } else if (text.length() > longest) {
            faults.add(Fault.of(field, "qa_" + field + "_too_long", longest, text.length()));
        }
    }

    private static String checkLanguage(String language, List<Fault> faults) {
        Optional<String> tag = LanguageTags.canonical(language);
        if (language.isBlank()) {
            faults.add(Fault.of("language", "qa_language_missing"));
        } else if (tag.isEmpty()) {
            faults.add(Fault.of("language", "qa_language_unknown", CleanText.excerpt(language)));
        }
        return tag.orElse("");
    }

    private static void checkVariations(List<String> variations, List<Fault> faults) {
        if (variations.size() > MOST_VARIATIONS) {
            faults.add(Fault.of("variations", "qa_variations_too_many", MOST_VARIATIONS, variations.size()));
        }
        variations.stream()
                .filter(variation -> variation.length() > LONGEST_QUESTION)
                .findFirst()
                .ifPresent(variation -> faults.add(Fault.of(
                        "variations", "qa_variation_too_long", LONGEST_QUESTION, CleanText.excerpt(variation))));
    }
}
