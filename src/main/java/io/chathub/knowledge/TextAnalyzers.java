package io.chathub.knowledge;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;

/** The analyzer for each language. They are shared by all organizations: the Chinese dictionary alone takes megabytes. */
final class TextAnalyzers {

    private static final TextAnalyzer OTHER = new WordAnalyzer(Language.UNKNOWN, analyzer(folded -> folded));

    private static final Map<String, TextAnalyzer> BY_LANGUAGE = Map.of(
            Language.ENGLISH, new WordAnalyzer(Language.ENGLISH, analyzer(TextAnalyzers::english)),
            Language.INDONESIAN, new WordAnalyzer(Language.INDONESIAN, analyzer(TextAnalyzers::indonesian)),
            Language.CHINESE, new ChineseAnalyzer());

    private TextAnalyzers() {}

    static TextAnalyzer forLanguage(String language) {
        return BY_LANGUAGE.getOrDefault(language, OTHER);
    }

    private static TokenStream english(TokenStream folded) {
        var spelled = new SpellingFilter(folded, LanguageResources.spellings(Language.ENGLISH));
        return new PorterStemFilter(new EnglishPossessiveFilter(spelled));
    }

    private static TokenStream indonesian(TokenStream folded) {
        var spellings = LanguageResources.spellings(Language.INDONESIAN);
        var spelled = new SpellingFilter(folded, spellings);
        // Spelled again without particles: "ongkirnya", "orderanku".
        var inflected = new SpellingFilter(new IndonesianStemFilter(spelled, false), spellings);
        return new IndonesianAffixFilter(inflected);
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> language) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, language.apply(new ICUFoldingFilter(tokenizer)));
            }
        };
    }
}
