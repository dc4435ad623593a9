package io.chathub.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.chathub.shared.OrganizationId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds the published pairs that may answer a question. Each organization's index is built from PostgreSQL when it is
 * first asked, and follows every change within a second, on every node: a change here is seen at once, one made
 * elsewhere by its version number.
 */
@Service
public class KnowledgeSearch {
    /** An item takes some 5 kB; together they may take a quarter of the memory. */
    private static final long MOST_ITEMS = Runtime.getRuntime().maxMemory() / 20_000;

    private static final int EMPTY_INDEX = 50;
    private static final Duration IDLE = Duration.ofHours(2);

    private final PublishedQaItems published;
    private final KnowledgeVersions versions;
    private final Cache<OrganizationId, FreshIndex> indexes = Caffeine.newBuilder()
            .maximumWeight(MOST_ITEMS)
            .weigher((OrganizationId organization, FreshIndex index) -> weight(index))
            .expireAfterAccess(IDLE)
            .removalListener(
                    (@Nullable OrganizationId organization, @Nullable FreshIndex index, RemovalCause cause) -> {
                        if (index != null) {
                            index.close();
                        }
                    })
            .build();

    KnowledgeSearch(PublishedQaItems published, KnowledgeVersions versions) {
        this.published = published;
        this.versions = versions;
    }

    /**
     * Best first, each item once.
     *
     * @param languageHint the language the customer is believed to use; the text may overrule it
     */
    @Transactional(readOnly = true)
    public List<QaMatch> search(OrganizationId organization, String question, @Nullable String languageHint) {
        while (true) {
            var matches = index(organization).search(question, languageHint);
            if (matches != null) {
                return matches;
            }
        }
    }

    /** Takes what changed into the index, so that the first question need not wait for it. */
    @Transactional(readOnly = true)
    public int warm(OrganizationId organization) {
        return index(organization).size();
    }

    /** The language a text is written in, of those the index tells apart; the hint when the text does not tell. */
    public static String language(String text, @Nullable String hint) {
        var known = hint == null ? Language.UNKNOWN : Language.primary(hint);
        return LanguageDetector.detect(text, known).language();
    }

    @TransactionalEventListener(id = "knowledge.on-change")
    void on(KnowledgeChanged change) {
        var index = indexes.getIfPresent(change.organization());
        if (index != null) {
            index.expire();
        }
    }

    /** An index that is thrown out just now is closed; then the next one is asked. */
    private FreshIndex index(OrganizationId organization) {
        while (true) {
            var index = indexes.get(organization, id -> new FreshIndex(id, published, versions));
            var before = index.size();
            if (index.refresh()) {
                if (index.size() != before) {
                    indexes.put(organization, index); // weighs it again
                }
                return index;
            }
            indexes.asMap().remove(organization, index);
        }
    }

    /** Also the largest index leaves room for others, or it would be thrown out as soon as it is built. */
    private static int weight(FreshIndex index) {
        return (int) Math.min(index.size() + EMPTY_INDEX, MOST_ITEMS / 4);
    }
}
