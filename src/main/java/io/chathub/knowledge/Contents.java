package io.chathub.knowledge;

import io.chathub.knowledge.Question.Term;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The words and concepts that occur in a text. */
record Contents(Set<String> words, Set<String> concepts) {

    static final double CORRECTED = 0.8;
    static final double SAME_CONCEPT = 0.8;

    static Contents of(Collection<Unit> units) {
        var words = new HashSet<String>();
        var concepts = new HashSet<String>();
        for (var unit : units) {
            words.add(unit.text());
            concepts.addAll(unit.concepts());
        }
        return new Contents(Set.copyOf(words), Set.copyOf(concepts));
    }

    /** Whether a term of the question occurs: 1 for the word itself, less for a correction or another word for it. */
    double likeness(Term term) {
        if (words.contains(term.unit().text())) {
            return 1;
        }
        if (containsAny(words, term.corrections())) {
            return CORRECTED;
        }
        return meansAny(term.unit()) ? SAME_CONCEPT : 0;
    }

    boolean meansAny(Unit unit) {
        return containsAny(concepts, unit.concepts());
    }

    private static boolean containsAny(Set<String> all, Collection<String> some) {
        for (var one : some) {
            if (all.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
