package io.chathub.knowledge;

import java.util.List;

/** Takes entries apart, and keeps count of what they consist of. */
final class ItemAnalysis {

    private static final int MOST_PHRASES = 500;
    private static final int LONGEST_ANSWER = 2_000;

    private final Vocabulary vocabulary;

    ItemAnalysis(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    IndexedItem item(QaEntry entry) {
        var language = Language.primary(entry.language());
        var phrases = entry.phrases().stream().limit(MOST_PHRASES).map(phrase -> phrase(language, phrase)).toList();
        var answer = entry.answer().substring(0, Math.min(LONGEST_ANSWER, entry.answer().length()));
        return new IndexedItem(entry, language, phrases, TextAnalyzers.forLanguage(language).analyze(answer));
    }

    private IndexedPhrase phrase(String language, String phrase) {
        var text = Questions.shortened(phrase);
        return new IndexedPhrase(text, vocabulary.add(language, TextAnalyzers.forLanguage(language).analyze(text)));
    }

    void forget(IndexedItem item) {
        List<IndexedPhrase> phrases = item.phrases();
        phrases.forEach(phrase -> vocabulary.remove(item.language(), phrase.units()));
    }
}
