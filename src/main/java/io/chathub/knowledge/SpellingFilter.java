package io.chathub.knowledge;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Replaces everyday spellings ("gmn", "pls") by the words they stand for. */
final class SpellingFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Map<String, String> spellings;

    SpellingFilter(TokenStream input, Map<String, String> spellings) {
        super(input);
        this.spellings = spellings;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var standard = spellings.get(term.toString());
        if (standard != null) {
            term.setEmpty().append(standard);
        }
        return true;
    }
}
