package io.chathub.bot;

/**
 * A customer's question with the right answer.
 *
 * @param expected question of the item that answers it, empty when none does
 */
public record LabelledQuestion(String question, String language, String expected) {

    boolean answerable() {
        return !expected.isEmpty();
    }
}
