package io.chathub.bot;

import io.chathub.shared.BotId;
import java.util.List;
import java.util.Locale;

/**
 * Who the bot is for the customer, and how sure it must be.
 *
 * @param language in which the texts are written; a customer of another language gets the standard sentences
 * @param threshold confidence from which it answers, between 0 and 1
 * @param patience how many unanswered messages in a row lead to a person; 0 for never
 * @param handoffTopics words and phrases that go straight to people
 */
public record Persona(
        BotId id,
        String name,
        Locale language,
        Texts texts,
        double threshold,
        int patience,
        List<String> handoffTopics) {

    /** Own sentences; an empty one means the standard sentence. */
    public record Texts(String greeting, String unknown, String handoff) {
        public static final Texts STANDARD = new Texts("", "", "");
    }

    AnswerPolicy policy() {
        return new AnswerPolicy(threshold, patience);
    }
}
