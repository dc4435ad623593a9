package io.chathub.knowledge;

import io.chathub.shared.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** One organization's index, brought up to date before a search whenever the database may be ahead of it. */
final class FreshIndex {
    private static final long CHECK_NANOS = 1_000_000_000L;
    private static final int REBUILD_FROM = 200;

    private final OrganizationId organization;
    private final PublishedQaItems published;
    private final KnowledgeVersions versions;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Map<UUID, Long> contents = new HashMap<>();
    private QaIndex index = new QaIndex(List.of());
    private long version = -1;
    private boolean closed;
    private volatile long checkedAt = System.nanoTime() - CHECK_NANOS;

    FreshIndex(OrganizationId organization, PublishedQaItems published, KnowledgeVersions versions) {
        this.organization = organization;
        this.published = published;
        this.versions = versions;
    }

    void expire() {
        checkedAt = System.nanoTime() - CHECK_NANOS;
    }

    /** @return false when it is closed */
    boolean refresh() {
        if (System.nanoTime() - checkedAt < CHECK_NANOS) {
            return !closed;
        }
        lock.writeLock().lock();
        try {
            if (!closed && System.nanoTime() - checkedAt >= CHECK_NANOS) {
                checkedAt = System.nanoTime();
                follow(versions.current(organization));
            }
            return !closed;
        } finally {
            lock.writeLock().unlock();
        }
    }

    List<QaMatch> search(String question, @Nullable String languageHint) {
        lock.readLock().lock();
        try {
            return closed ? List.of() : index.search(question, languageHint);
        } finally {
            lock.readLock().unlock();
        }
    }

    int size() {
        return index.size();
    }

    void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            index.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void follow(long current) {
        if (current == version) {
            return;
        }
        var now = published.versions(organization);
        var changed = now.entrySet().stream()
                .filter(item -> !item.getValue().equals(contents.get(item.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.size() >= REBUILD_FROM) {
            rebuild();
        } else {
            published.entries(organization, changed).forEach(index::replace);
            contents.keySet().stream().filter(id -> !now.containsKey(id)).forEach(index::remove);
        }
        contents = now;
        version = current;
    }

    private void rebuild() {
        var old = index;
        index = new QaIndex(published.entries(organization));
        old.close();
    }
}
