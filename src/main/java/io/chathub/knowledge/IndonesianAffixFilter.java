package io.chathub.knowledge;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings the forms of an Indonesian word together: pesan, pesanan, memesan, pemesanan.
 *
 * <p>The result is a key, not a word. Prefixes swallow an initial k, p, s or t (kirim, mengirim), so that consonant is
 * dropped from every word instead of being guessed. Lucene's own derivational stemming cuts into roots ("pesanan" to
 * "sanan"), which separates what belongs together.
 */
final class IndonesianAffixFilter extends TokenFilter {

    private static final int MINIMUM_ROOT = 4;
    private static final List<String> VERB_PREFIXES =
            List.of("memper", "diper", "meng", "meny", "mem", "men", "nge", "ber", "ter", "di", "me");
    private static final List<String> NOUN_PREFIXES = List.of("peng", "peny", "pem", "pen", "pe");
    private static final List<String> VERB_SUFFIXES = List.of("kan", "an", "in");
    private static final List<String> NOUN_SUFFIX = List.of("an");
    private static final String VOWELS = "aeiou";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    IndonesianAffixFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var root = root(term.toString());
        term.setEmpty().append(root);
        return true;
    }

    static String root(String word) {
        return withoutInitial(isNoun(word) ? noun(word) : verb(word));
    }

    /** "pelacakan" is pe-lacak-an, where a verb's ending would be -kan. */
    private static boolean isNoun(String word) {
        return word.startsWith("pe") && word.endsWith("an");
    }

    private static String noun(String word) {
        return withoutPrefix(withoutSuffix(word, NOUN_SUFFIX), NOUN_PREFIXES);
    }

    private static String verb(String word) {
        return withoutSuffix(withoutPrefix(word, VERB_PREFIXES), VERB_SUFFIXES);
    }

    private static String withoutSuffix(String word, List<String> suffixes) {
        for (var suffix : suffixes) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= MINIMUM_ROOT) {
                return word.substring(0, word.length() - suffix.length());
            }
        }
        return word;
    }

    private static String withoutPrefix(String word, List<String> prefixes) {
        for (var prefix : prefixes) {
            if (word.startsWith(prefix) && word.length() - prefix.length() >= MINIMUM_ROOT) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    private static String withoutInitial(String word) {
        var swallowed = word.length() >= MINIMUM_ROOT
                && "kpst".indexOf(word.charAt(0)) >= 0
                && VOWELS.indexOf(word.charAt(1)) >= 0;
        return swallowed ? word.substring(1) : word;
    }
}
