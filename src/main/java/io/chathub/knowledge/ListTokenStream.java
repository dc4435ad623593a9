package io.chathub.knowledge;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands Lucene terms that were analyzed before. */
final class ListTokenStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Collection<String> terms;
    private Iterator<String> remaining;

    ListTokenStream(Collection<String> terms) {
        this.terms = terms;
        this.remaining = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!remaining.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(remaining.next());
        return true;
    }

    @Override
    public void reset() {
        remaining = terms.iterator();
    }
}
