package io.chathub.console.knowledge.view;

import io.chathub.knowledge.KnowledgeSummary;
import io.chathub.knowledge.QaFilter;
import io.chathub.knowledge.QaItem;
import io.chathub.web.view.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the questions.
 *
 * @param first address of the first page, when this is another one
 * @param older address of the next page, if there is one
 * @param export address of the file with what the filter shows
 */
public record QuestionList(
        List<QaItem> items,
        KnowledgeSummary summary,
        QaFilter filter,
        List<Option> categories,
        List<Option> languages,
        List<Option> statuses,
        @Nullable String first,
        @Nullable String older,
        String export) {}
