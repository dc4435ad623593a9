package io.chathub.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the numbers in {@link Calibration}, and prints them.
 *
 * <p>Examples: every phrase of the demo knowledge asked while it is taken out of its item (must be found) and while the
 * whole item is taken out in all languages (must not be); the tuning half of the labelled questions; and, where
 * present, the tuning half of the intent data. They weigh by how much they resemble what real customers write.
 */
public final class CalibrationTraining {

    private static final int CANDIDATES = 40;
    private static final double LABELLED_WEIGHT = 3;
    private static final double PHRASE_WEIGHT = 0.5;
    private static final double INTENT_WEIGHT = 0.3;

    /** An own phrase without its item says little about when to refuse: what remains is often closely related. */
    private static final double PHRASE_CONFIDENCE = 0.2;

    /** Answering what cannot be answered is worse than not answering. */
    private static final double UNANSWERABLE_CONFIDENCE = 2;

    /** @param right position of the right candidate, or -1 */
    record Example(List<QaMatch> candidates, int right, boolean answerable, double ranking, double confidence) {}

    public static void main(String[] arguments) {
        var examples = new ArrayList<Example>();
        addDemo(examples);
        if (LabelledData.intentsPresent()) {
            addIntents(examples);
        }
        var ranking = fitRanking(examples);
        System.out.println("RANKING " + Arrays.toString(ranking));
        System.out.println("CONFIDENCE " + Arrays.toString(fitConfidence(examples, ranking)));
    }

    private static void addDemo(List<Example> examples) {
        var knowledge = LabelledData.demoKnowledge();
        try (var index = new QaIndex(knowledge)) {
            LabelledData.demoQuestions().stream()
                    .filter(labelled -> !labelled.heldOut())
                    .forEach(labelled -> examples.add(example(index, labelled, LABELLED_WEIGHT)));
            var topics = knowledge.size() / 3;
            for (var topic = 0; topic < topics; topic++) {
                addTopic(
                        examples,
                        index,
                        List.of(
                                knowledge.get(topic),
                                knowledge.get(topic + topics),
                                knowledge.get(topic + 2 * topics)));
            }
        }
    }

    private static void addTopic(List<Example> examples, QaIndex index, List<QaEntry> translations) {
        var ids = new HashSet<>(translations.stream().map(QaEntry::id).toList());
        for (var entry : translations) {
            for (var phrase : entry.phrases()) {
                index.replace(without(phrase, entry));
                examples.add(answerablePhrase(index, phrase, entry, ids));
            }
            index.replace(entry);
        }
        ids.forEach(index::remove);
        translations.stream()
                .flatMap(entry -> entry.phrases().stream())
                .forEach(phrase -> examples.add(unanswerablePhrase(index, phrase)));
        translations.forEach(index::replace);
    }

    private static QaEntry without(String phrase, QaEntry entry) {
        var rest = new ArrayList<>(entry.phrases());
        rest.remove(phrase);
        return new QaEntry(entry.id(), rest.removeFirst(), rest, entry.answer(), entry.language(), entry.category());
    }

    /** Translations of the right item are neither right nor wrong. */
    private static Example answerablePhrase(QaIndex index, String phrase, QaEntry entry, Set<UUID> translations) {
        var candidates = index.search(phrase, null, CANDIDATES).stream()
                .filter(match -> match.entry().id().equals(entry.id())
                        || !translations.contains(match.entry().id()))
                .toList();
        var right =
                candidates.stream().map(match -> match.entry().id()).toList().indexOf(entry.id());
        return new Example(candidates, right, true, PHRASE_WEIGHT, PHRASE_WEIGHT * PHRASE_CONFIDENCE);
    }

    private static Example unanswerablePhrase(QaIndex index, String phrase) {
        return new Example(
                index.search(phrase, null, CANDIDATES),
                -1,
                false,
                0,
                PHRASE_WEIGHT * PHRASE_CONFIDENCE * UNANSWERABLE_CONFIDENCE);
    }

    private static void addIntents(List<Example> examples) {
        try (var index = new QaIndex(LabelledData.intentKnowledge())) {
            LabelledData.intentQuestions().stream()
                    .filter(labelled -> !labelled.heldOut())
                    .forEach(labelled -> examples.add(example(index, labelled, INTENT_WEIGHT)));
        }
    }

    private static Example example(QaIndex index, LabelledData.Labelled labelled, double weight) {
        var candidates = index.search(labelled.question(), null, CANDIDATES);
        var answerable = !labelled.expected().isEmpty();
        var right = candidates.stream()
                .map(match -> match.entry().question())
                .toList()
                .indexOf(labelled.expected());
        return new Example(
                candidates, right, answerable, weight, answerable ? weight : weight * UNANSWERABLE_CONFIDENCE);
    }

    private static double[] fitRanking(List<Example> examples) {
        return LinearFit.choices(examples.stream()
                .filter(example -> example.right() >= 0)
                .map(example -> new LinearFit.Choice(
                        example.candidates().stream()
                                .map(match -> match.features().values())
                                .toList(),
                        example.right(),
                        example.ranking()))
                .toList());
    }

    private static double[] fitConfidence(List<Example> examples, double[] ranking) {
        return LinearFit.outcomes(examples.stream()
                .filter(example -> !example.candidates().isEmpty())
                .map(example -> outcome(example, ranking))
                .toList());
    }

    private static LinearFit.Outcome outcome(Example example, double[] ranking) {
        var scores = example.candidates().stream()
                .mapToDouble(
                        match -> Calibration.product(ranking, match.features().values()))
                .toArray();
        var best = LinearFit.largest(scores, -1);
        var rival = scores.length > 1 ? scores[LinearFit.largest(scores, best)] : 0;
        var features = example.candidates().get(best).features();
        return new LinearFit.Outcome(
                Calibration.evidence(features, scores[best], scores[best] - rival),
                best == example.right(),
                example.confidence());
    }
}
