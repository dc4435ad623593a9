package io.chathub.console.knowledge;

import io.chathub.knowledge.CategoryId;
import io.chathub.knowledge.QaContent;
import io.chathub.knowledge.QaStatus;
import io.chathub.shared.UserError;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** The editor's fields as they came; read by hand because binding splits a single variation at its commas. */
record SentQuestion(
        long version,
        String question,
        String answer,
        String language,
        String category,
        List<String> variations,
        QaStatus status) {

    static SentQuestion of(MultiValueMap<String, String> sent) {
        return new SentQuestion(
                number(first(sent, "version")),
                first(sent, "question"),
                first(sent, "answer"),
                first(sent, "language"),
                first(sent, "category"),
                Objects.requireNonNullElse(sent.get("variations"), List.of()),
                first(sent, "status").equals(QaStatus.PUBLISHED.name()) ? QaStatus.PUBLISHED : QaStatus.DRAFT);
    }

    /** @throws UserError with all faults */
    QaContent content() {
        return new QaContent(
                question, answer, language, category.isBlank() ? null : CategoryId.of(category), variations);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
