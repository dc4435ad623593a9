package io.chathub.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What units and concepts an organization's items consist of, and how common each is: rare ones weigh more. */
final class Vocabulary {

    private record Key(String language, String text) {}

    private static final Occurrences NEVER = new Occurrences();

    private final Map<Key, KnownUnit> units = new ConcurrentHashMap<>();
    private final Map<String, Occurrences> concepts = new ConcurrentHashMap<>();
    private final Map<String, Occurrences> itemsByLanguage = new ConcurrentHashMap<>();
    private final Occurrences items = new Occurrences();

    /** The one object for this unit. It stays known while items with it are counted. */
    KnownUnit known(String language, Unit unit) {
        return units.computeIfAbsent(
                new Key(language, unit.text()),
                any -> new KnownUnit(
                        unit,
                        new Occurrences(),
                        unit.concepts().stream().map(this::concept).toList()));
    }

    void countItem(String language, Set<KnownUnit> itemUnits) {
        count(language, itemUnits, 1);
    }

    void forgetItem(String language, Set<KnownUnit> itemUnits) {
        count(language, itemUnits, -1);
        itemUnits.stream()
                .filter(known -> known.own().items() == 0)
                .forEach(known -> units.remove(new Key(language, known.unit().text())));
    }

    private void count(String language, Set<KnownUnit> itemUnits, int by) {
        items.change(by);
        itemsByLanguage.computeIfAbsent(language, any -> new Occurrences()).change(by);
        itemUnits.forEach(known -> known.own().change(by));
        itemUnits.stream()
                .flatMap(known -> known.concepts().stream())
                .distinct()
                .forEach(concept -> concept.change(by));
    }

    private Occurrences concept(String name) {
        return concepts.computeIfAbsent(name, any -> new Occurrences());
    }

    boolean knows(String language, String text) {
        return units.containsKey(new Key(language, text));
    }

    Set<String> conceptsOf(String language, String text) {
        var known = units.get(new Key(language, text));
        return known == null ? Set.of() : known.unit().concepts();
    }

    Collection<String> languages() {
        return itemsByLanguage.entrySet().stream()
                .filter(language -> language.getValue().items() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much a unit of a question says about its topic. */
    double weight(String language, Unit unit) {
        var known = units.get(new Key(language, unit.text()));
        if (known != null) {
            return weight(language, known);
        }
        var meanings = unit.concepts().stream()
                .map(name -> concepts.getOrDefault(name, NEVER))
                .toList();
        var commonest = commonest(meanings);
        return unit.importance() * (commonest.items() > 0 ? rarity(commonest) : NEVER.rarity(itemsIn(language)));
    }

    /** How much a known unit says about the topic of a text. */
    double weight(String language, KnownUnit known) {
        var rarity = known.own().rarity(itemsIn(language));
        return known.unit().importance()
                * (known.concepts().isEmpty() ? rarity : (rarity + rarity(commonest(known.concepts()))) / 2);
    }

    private static Occurrences commonest(List<Occurrences> concepts) {
        return concepts.stream().reduce(NEVER, (one, other) -> other.items() > one.items() ? other : one);
    }

    private int itemsIn(String language) {
        return itemsByLanguage.getOrDefault(language, NEVER).items();
    }

    /** How much a concept says about the topic of a text. */
    double rarity(String concept) {
        return rarity(concepts.getOrDefault(concept, NEVER));
    }

    double rarity(Occurrences concept) {
        return concept.rarity(items.items());
    }
}
