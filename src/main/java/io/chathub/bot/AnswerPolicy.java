package io.chathub.bot;

import io.chathub.bot.Decision.Answer;
import io.chathub.bot.Decision.Clarify;
import io.chathub.bot.Decision.Handoff;
import io.chathub.bot.Decision.SmallTalk;
import io.chathub.bot.Decision.Unknown;
import io.chathub.conversations.HandoffReason;
import io.chathub.knowledge.QaMatch;
import java.util.List;

/** Decides what the bot does, from the customer's words, what was found, and how the conversation went so far. */
public final class AnswerPolicy {

    public static final double USUAL_THRESHOLD = 0.6;
    public static final int USUAL_PATIENCE = 3;

    /** Asking back is worth it at a lower confidence than answering. */
    private static final double CLARIFY_SHARE = 0.5;
    /** A candidate is worth naming when it has at least this share of the best one's confidence. */
    private static final double RIVAL_SHARE = 0.1;

    private static final int MOST_CHOICES = 3;

    private final double threshold;
    private final int patience;

    /**
     * @param threshold confidence from which the bot answers, between 0 and 1
     * @param patience how many unanswered messages in a row lead to a person; 0 for never
     */
    public AnswerPolicy(double threshold, int patience) {
        if (!(threshold > 0 && threshold < 1) || patience < 0) {
            throw new IllegalArgumentException("threshold " + threshold + ", patience " + patience);
        }
        this.threshold = threshold;
        this.patience = patience;
    }

    public static AnswerPolicy usual() {
        return new AnswerPolicy(USUAL_THRESHOLD, USUAL_PATIENCE);
    }

    /**
     * @param matches what the knowledge offers, best first
     * @param failures how many messages of the customer before this one went unanswered in a row
     */
    public Decision decide(String message, List<QaMatch> matches, int failures) {
        if (PersonRequest.isIn(message)) {
            return new Handoff(HandoffReason.REQUESTED);
        }
        var kind = SmallTalkPhrases.kindOf(message);
        if (kind.isPresent()) {
            return new SmallTalk(kind.get());
        }
        return fromKnowledge(matches, failures);
    }

    private Decision fromKnowledge(List<QaMatch> matches, int failures) {
        var best = matches.isEmpty() ? 0 : matches.getFirst().confidence();
        if (best >= threshold) {
            return new Answer(matches.getFirst());
        }
        var choices = choices(matches, best);
        if (choices.size() > 1) {
            return new Clarify(choices);
        }
        return patience > 0 && failures + 1 >= patience ? new Handoff(HandoffReason.REPEATED_FAILURE) : new Unknown();
    }

    private List<QaMatch> choices(List<QaMatch> matches, double best) {
        if (best < threshold * CLARIFY_SHARE) {
            return List.of();
        }
        return matches.stream()
                .limit(MOST_CHOICES)
                .filter(match -> match.confidence() >= best * RIVAL_SHARE)
                .toList();
    }
}
