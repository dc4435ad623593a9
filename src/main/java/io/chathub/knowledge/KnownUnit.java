package io.chathub.knowledge;

import java.util.List;

/** A unit of an organization's knowledge, one object for all texts of a language that contain it. */
record KnownUnit(Unit unit, Occurrences own, List<Occurrences> concepts) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
