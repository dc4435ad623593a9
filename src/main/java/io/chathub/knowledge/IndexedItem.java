package io.chathub.knowledge;

import java.util.List;

/** An entry with its texts taken apart. */
record IndexedItem(QaEntry entry, String language, List<IndexedPhrase> phrases, List<Unit> answer) {}
