package io.chathub.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Finds the known words that a misspelled one may stand for. */
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int MOST_CORRECTIONS = 4;
    private static final int LONGEST = 30;

    private Spelling() {}

    static List<String> corrections(IndexReader reader, String field, String word) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null || !correctable(word)) {
            return List.of();
        }
        var edits = word.length() >= LONG ? 2 : 1;
        var candidates = new FuzzyTermsEnum(terms, new Term(field, word), edits, 1, true);
        var corrections = new ArrayList<String>();
        for (var next = candidates.next();
                next != null && corrections.size() < MOST_CORRECTIONS;
                next = candidates.next()) {
            corrections.add(next.utf8ToString());
        }
        return corrections;
    }

    private static boolean correctable(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
