package io.chathub.knowledge;

import io.chathub.knowledge.Candidates.Candidate;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** The question-answer pairs of one organization, in memory, to be searched by any number of threads. */
public final class QaIndex implements Closeable {

    private static final double WRITE_BUFFER_MEGABYTES = 4;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Map<UUID, IndexedItem> items = new ConcurrentHashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final ItemAnalysis analysis = new ItemAnalysis(vocabulary);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public QaIndex(Collection<QaEntry> entries) {
        try {
            var config = new IndexWriterConfig()
                    .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                    .setMergeScheduler(new SerialMergeScheduler());
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, new SearcherFactory());
            for (var entry : entries) {
                put(entry);
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return items.size();
    }

    /** Adds the entry, or takes it in place of the one with its id; found as soon as this returns. */
    public synchronized void replace(QaEntry entry) {
        try {
            put(entry);
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the entry; it is no longer found as soon as this returns. */
    public synchronized void remove(UUID id) {
        try {
            writer.deleteDocuments(new Term(Candidates.ID, id.toString()));
            forget(id);
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(QaEntry entry) throws IOException {
        forget(entry.id());
        var item = analysis.item(entry);
        items.put(entry.id(), item);
        writer.updateDocuments(new Term(Candidates.ID, entry.id().toString()), Candidates.documents(item));
    }

    private void forget(UUID id) {
        var old = items.remove(id);
        if (old != null) {
            analysis.forget(old);
        }
    }

    /**
     * Finds what may answer a question, best first, each item once.
     *
     * @param languageHint the language the customer is believed to use, if anything is known; the text may overrule it
     */
    public List<QaMatch> search(String question, @Nullable String languageHint) {
        try {
            var searcher = searchers.acquire();
            try {
                return search(
                        searcher, question, languageHint == null ? Language.UNKNOWN : Language.primary(languageHint));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<QaMatch> search(IndexSearcher searcher, String text, String hint) throws IOException {
        var questions = new Questions(vocabulary, searcher.getIndexReader()).of(text, hint);
        var candidates = Candidates.find(searcher, questions);
        var ranking = new Ranking(questions, vocabulary);
        var support = new Support(candidates);
        candidates.stream()
                .collect(
                        Collectors.groupingBy(Candidate::id, Collectors.mapping(Candidate::phrase, Collectors.toSet())))
                .forEach((id, phrases) -> {
                    var item = items.get(id);
                    if (item != null) {
                        ranking.add(item, phrases, support.of(id));
                    }
                });
        return ranking.best();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
