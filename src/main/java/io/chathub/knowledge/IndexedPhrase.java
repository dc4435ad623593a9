package io.chathub.knowledge;

import java.util.List;

/** The question of an item, or a variation of it. */
record IndexedPhrase(String text, List<KnownUnit> units, Contents contents) {}
