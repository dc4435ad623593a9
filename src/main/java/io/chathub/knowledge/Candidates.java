package io.chathub.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The first, coarse step in Lucene: one document per phrase, and the few dozen that share most with a question. */
final class Candidates {

    static final String ID = "id";
    private static final String PHRASE = "phrase";
    private static final String CONCEPT = "concept";
    private static final int ANSWER = -1;
    private static final int MOST = 60;
    private static final float CORRECTION_BOOST = 0.7f;
    private static final float CONCEPT_BOOST = 0.6f;
    private static final float ANSWER_BOOST = 0.3f;
    private static final FieldType TERMS = terms();

    /** @param phrase number of the phrase in its item, negative for the answer */
    record Candidate(UUID id, int phrase, double score) {}

    private Candidates() {}

    private static FieldType terms() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    static String phraseField(String language) {
        return "phrase_" + language;
    }

    private static String answerField(String language) {
        return "answer_" + language;
    }

    static List<Document> documents(IndexedItem item) {
        var documents = new ArrayList<Document>();
        for (var number = 0; number < item.phrases().size(); number++) {
            var units = item.phrases().get(number).units();
            var document = document(item, number, phraseField(item.language()), units);
            var concepts = units.stream()
                    .flatMap(known -> known.unit().concepts().stream())
                    .distinct()
                    .toList();
            document.add(new Field(CONCEPT, new ListTokenStream(concepts), TERMS));
            documents.add(document);
        }
        documents.add(document(item, ANSWER, answerField(item.language()), item.answer()));
        return documents;
    }

    private static Document document(IndexedItem item, int phrase, String field, List<KnownUnit> units) {
        var document = new Document();
        document.add(new StringField(ID, item.entry().id().toString(), Field.Store.YES));
        document.add(new StoredField(PHRASE, phrase));
        document.add(new Field(
                field,
                new ListTokenStream(
                        units.stream().map(known -> known.unit().text()).toList()),
                TERMS));
        return document;
    }

    static List<Candidate> find(IndexSearcher searcher, List<Question> questions) throws IOException {
        var candidates = new ArrayList<Candidate>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query(questions), MOST).scoreDocs) {
            var document = stored.document(hit.doc);
            var phrase = document.getField(PHRASE).numericValue().intValue();
            candidates.add(new Candidate(UUID.fromString(document.get(ID)), phrase, hit.score));
        }
        return candidates;
    }

    private static Query query(List<Question> questions) {
        var query = new BooleanQuery.Builder();
        var concepts = new HashSet<String>();
        for (var question : questions) {
            for (var term : question.terms()) {
                concepts.addAll(term.unit().concepts());
                if (!isGrammar(term.unit())) {
                    add(query, term, question.language());
                }
            }
        }
        concepts.forEach(concept -> add(query, CONCEPT, concept, CONCEPT_BOOST));
        return query.build();
    }

    private static boolean isGrammar(Unit unit) {
        return unit.kind() == Unit.Kind.FUNCTION && unit.concepts().isEmpty();
    }

    private static void add(BooleanQuery.Builder query, Question.Term term, String language) {
        var importance = (float) term.unit().importance();
        add(query, phraseField(language), term.unit().text(), importance);
        add(query, answerField(language), term.unit().text(), ANSWER_BOOST * importance);
        term.corrections().forEach(word -> add(query, phraseField(language), word, CORRECTION_BOOST));
    }

    private static void add(BooleanQuery.Builder query, String field, String text, float boost) {
        query.add(new BoostQuery(new TermQuery(new Term(field, text)), boost), Occur.SHOULD);
    }
}
