package io.chathub.console.knowledge.view;

import io.chathub.knowledge.QaItem;
import io.chathub.knowledge.QaStatus;
import io.chathub.web.view.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as its author sees it while writing.
 *
 * @param saved as it is stored; null while it is new
 * @param version that the author began with
 * @param problem of the whole form, as a sentence
 * @param faults sentences by field
 */
public record QuestionForm(
        @Nullable QaItem saved,
        long version,
        String question,
        String answer,
        String language,
        String category,
        List<String> variations,
        List<Option> languages,
        List<Option> categories,
        @Nullable String problem,
        Map<String, String> faults) {

    public boolean isNew() {
        return saved == null;
    }

    public boolean published() {
        return saved != null && saved.status() == QaStatus.PUBLISHED;
    }

    /** Where the form goes. */
    public String address() {
        return saved == null ? "/app/knowledge" : "/app/knowledge/" + saved.id();
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
