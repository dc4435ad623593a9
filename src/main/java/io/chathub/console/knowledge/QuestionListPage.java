package io.chathub.console.knowledge;

import io.chathub.console.knowledge.view.QuestionList;
import io.chathub.knowledge.CategoryId;
import io.chathub.knowledge.QaFilter;
import io.chathub.knowledge.QaStatus;
import io.chathub.knowledge.ReadKnowledge;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.web.view.Option;
import io.chathub.web.view.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The questions of the organization, with filters. */
@Controller
class QuestionListPage {
    private static final int SIZE = 50;

    private final ReadKnowledge read;
    private final MessageSource messages;

    QuestionListPage(ReadKnowledge read, MessageSource messages) {
        this.read = read;
        this.messages = messages;
    }

    @GetMapping("/app/knowledge")
    String list(
            AgentActor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String after,
            Locale locale,
            Model model) {
        var filter = filter(q, category, language, status);
        var page = read.items(actor, filter, after, SIZE);
        var summary = read.summary(actor);
        var texts = new Texts(messages, locale);
        model.addAttribute(
                "list",
                new QuestionList(
                        page.items(),
                        summary,
                        filter,
                        CategoryOptions.of(read.categories(actor), texts.get("knowledge.any-category")),
                        languages(summary.languages(), texts),
                        statuses(texts),
                        after == null ? null : address("/app/knowledge", filter, null),
                        page.next() == null
                                ? null
                                : address("/app/knowledge", filter, page.next().toString()),
                        address("/app/knowledge/export", filter, null)));
        return "console/knowledge/list";
    }

    static QaFilter filter(String text, String category, String language, String status) {
        return new QaFilter(
                text,
                category.isBlank() ? null : CategoryId.of(category),
                language.isBlank() ? null : language,
                Arrays.stream(QaStatus.values())
                        .filter(known -> known.name().equals(status))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Option> languages(List<String> used, Texts texts) {
        var options = new ArrayList<Option>();
        options.add(new Option("", texts.get("knowledge.any-language")));
        options.addAll(LanguageNames.options(used, texts.locale()));
        return options;
    }

    private static List<Option> statuses(Texts texts) {
        return List.of(
                new Option("", texts.get("knowledge.any-status")),
                new Option(QaStatus.PUBLISHED.name(), texts.get("knowledge.published")),
                new Option(QaStatus.DRAFT.name(), texts.get("knowledge.draft")));
    }

    private static String address(String path, QaFilter filter, @Nullable String after) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "q", filter.text());
        add(uri, "category", filter.category());
        add(uri, "language", filter.language());
        add(uri, "status", filter.status());
        add(uri, "after", after);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
