package io.chathub.bot;

import io.chathub.bot.Decision.Answer;
import io.chathub.bot.Decision.Clarify;
import io.chathub.bot.Decision.Handoff;
import io.chathub.bot.Decision.Unknown;
import io.chathub.knowledge.QaIndex;
import io.chathub.knowledge.QaMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Asks labelled questions and counts how the bot does. */
public final class BotEvaluation {

    private record Outcome(LabelledQuestion labelled, boolean foundFirst, Decision decision, double milliseconds) {

        boolean answeredRight() {
            return decision instanceof Answer(QaMatch match) && isRight(match);
        }

        boolean clarifiedRight() {
            return decision instanceof Clarify(List<QaMatch> matches)
                    && matches.stream().anyMatch(this::isRight);
        }

        boolean answered() {
            return decision instanceof Answer;
        }

        boolean clarified() {
            return decision instanceof Clarify;
        }

        boolean refused() {
            return decision instanceof Unknown || decision instanceof Handoff;
        }

        private boolean isRight(QaMatch match) {
            return match.entry().question().equals(labelled.expected());
        }
    }

    private final QaIndex index;
    private final AnswerPolicy policy;

    public BotEvaluation(QaIndex index, AnswerPolicy policy) {
        this.index = index;
        this.policy = policy;
    }

    /** Each question stands for itself, as the first one of a conversation in which no language is known. */
    public BotQuality of(Collection<LabelledQuestion> questions) {
        var outcomes = questions.stream().map(this::ask).toList();
        var byLanguage = new TreeMap<String, List<Outcome>>();
        outcomes.forEach(outcome -> byLanguage
                .computeIfAbsent(outcome.labelled().language(), any -> new ArrayList<>())
                .add(outcome));
        var figures = new TreeMap<String, BotQuality.Figures>();
        byLanguage.forEach((language, some) -> figures.put(language, figures(some)));
        return new BotQuality(figures(outcomes), figures);
    }

    private Outcome ask(LabelledQuestion labelled) {
        var start = System.nanoTime();
        var matches = index.search(labelled.question(), null);
        var decision = policy.decide(labelled.question(), matches, 0);
        var milliseconds = (System.nanoTime() - start) / 1e6;
        var foundFirst =
                !matches.isEmpty() && matches.getFirst().entry().question().equals(labelled.expected());
        return new Outcome(labelled, foundFirst, decision, milliseconds);
    }

    private static BotQuality.Figures figures(List<Outcome> outcomes) {
        var answerable = outcomes.stream()
                .filter(outcome -> outcome.labelled().answerable())
                .toList();
        var unanswerable = outcomes.stream()
                .filter(outcome -> !outcome.labelled().answerable())
                .toList();
        return new BotQuality.Figures(
                answerable.size(),
                unanswerable.size(),
                share(answerable, Outcome::foundFirst),
                share(answerable, Outcome::answeredRight),
                share(answerable, outcome -> outcome.answered() && !outcome.answeredRight()),
                share(answerable, Outcome::clarifiedRight),
                precision(answerable),
                share(unanswerable, Outcome::refused),
                share(unanswerable, Outcome::answered),
                share(outcomes, Outcome::clarified),
                latency(outcomes));
    }

    private static double precision(List<Outcome> answerable) {
        var tried = answerable.stream()
                .filter(outcome -> outcome.answered() || outcome.clarified())
                .toList();
        return share(tried, Outcome::answeredRight) + share(tried, Outcome::clarifiedRight) / 2;
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> condition) {
        return outcomes.isEmpty()
                ? 0
                : (double) outcomes.stream().filter(condition).count() / outcomes.size();
    }

    private static BotQuality.Latency latency(List<Outcome> outcomes) {
        var sorted =
                outcomes.stream().mapToDouble(Outcome::milliseconds).sorted().toArray();
        return new BotQuality.Latency(percentile(sorted, 0.5), percentile(sorted, 0.95), percentile(sorted, 0.99));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
