package io.chathub.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes entries apart, and keeps count of what they consist of. */
final class ItemAnalysis {

    private static final int MOST_PHRASES = 500;
    private static final int LONGEST_ANSWER = 2_000;
    private static final double IN_PHRASE = 1;
    private static final double IN_ANSWER = 0.3;

    private final Vocabulary vocabulary;

    ItemAnalysis(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    IndexedItem item(QaEntry entry) {
        var language = Language.primary(entry.language());
        var phrases = entry.phrases().stream()
                .limit(MOST_PHRASES)
                .map(text -> phrase(language, text))
                .toList();
        var answer = units(
                language,
                entry.answer()
                        .substring(0, Math.min(LONGEST_ANSWER, entry.answer().length())));
        var topic = topic(phrases, answer);
        vocabulary.countItem(language, topic.keySet());
        var allPhrases = phrases.stream()
                .flatMap(phrase -> phrase.units().stream())
                .distinct()
                .toList();
        return new IndexedItem(entry, language, phrases, contents(allPhrases), answer, contents(answer), topic);
    }

    void forget(IndexedItem item) {
        vocabulary.forgetItem(item.language(), item.topic().keySet());
    }

    private IndexedPhrase phrase(String language, String phrase) {
        var text = Questions.shortened(phrase);
        var units = units(language, text);
        return new IndexedPhrase(text, units, contents(units));
    }

    private List<KnownUnit> units(String language, String text) {
        return TextAnalyzers.forLanguage(language).analyze(text).stream()
                .map(unit -> vocabulary.known(language, unit))
                .toList();
    }

    private static Contents contents(List<KnownUnit> units) {
        return Contents.of(units.stream().map(KnownUnit::unit).toList());
    }

    private static Map<KnownUnit, Double> topic(List<IndexedPhrase> phrases, List<KnownUnit> answer) {
        var topic = new HashMap<KnownUnit, Double>();
        phrases.forEach(phrase -> phrase.units().forEach(unit -> topic.merge(unit, IN_PHRASE, Double::sum)));
        answer.forEach(unit -> topic.merge(unit, IN_ANSWER, Double::sum));
        return Map.copyOf(topic);
    }
}
