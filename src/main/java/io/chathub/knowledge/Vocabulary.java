package io.chathub.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How common each unit and concept is in an organization's phrases, so that rare ones weigh more. */
final class Vocabulary {

    private record Key(String language, String text) {}

    private static final class Known {
        private final Unit unit;
        private volatile int phrases;

        Known(Unit unit) {
            this.unit = unit;
        }
    }

    private final Map<Key, Known> units = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> concepts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> phrases = new ConcurrentHashMap<>();
    private final AtomicInteger allPhrases = new AtomicInteger();

    /** Counts the units of a phrase, and returns them as the objects already known, to keep one of each. */
    List<Unit> add(String language, List<Unit> phrase) {
        phrases.computeIfAbsent(language, any -> new AtomicInteger()).incrementAndGet();
        allPhrases.incrementAndGet();
        phrase.stream().flatMap(unit -> unit.concepts().stream()).distinct()
                .forEach(concept -> concepts.computeIfAbsent(concept, any -> new AtomicInteger()).incrementAndGet());
        return phrase.stream().map(unit -> count(language, unit)).toList();
    }

    private Unit count(String language, Unit unit) {
        var known = units.computeIfAbsent(new Key(language, unit.text()), any -> new Known(unit));
        known.phrases++;
        return known.unit;
    }

    void remove(String language, List<Unit> phrase) {
        phrases.get(language).decrementAndGet();
        allPhrases.decrementAndGet();
        phrase.stream().flatMap(unit -> unit.concepts().stream()).distinct()
                .forEach(concept -> concepts.get(concept).decrementAndGet());
        phrase.forEach(unit -> units.computeIfPresent(new Key(language, unit.text()), (key, known) -> --known.phrases == 0 ? null : known));
    }

    boolean knows(String language, String text) {
        return units.containsKey(new Key(language, text));
    }

    boolean knowsConceptOf(Unit unit) {
        return unit.concepts().stream().anyMatch(concept -> frequency(concept) > 0);
    }

    Set<String> languages() {
        return phrases.keySet();
    }

    /** How much a unit says about the topic of a text. */
    double weight(String language, Unit unit) {
        return unit.importance() * rarity(language, unit);
    }

    private double rarity(String language, Unit unit) {
        var known = units.get(new Key(language, unit.text()));
        var concept = unit.concepts().stream().mapToInt(this::frequency).filter(count -> count > 0).max();
        if (known == null && concept.isPresent()) {
            return rarity(concept.getAsInt(), allPhrases.get());
        }
        var count = phrases.get(language);
        var word = rarity(known == null ? 0 : known.phrases, count == null ? 0 : count.get());
        return concept.isPresent() ? (word + rarity(concept.getAsInt(), allPhrases.get())) / 2 : word;
    }

    private int frequency(String concept) {
        var count = concepts.get(concept);
        return count == null ? 0 : count.get();
    }

    private static double rarity(int containing, int all) {
        return Math.log(1 + (all - containing + 0.5) / (containing + 0.5));
    }
}
