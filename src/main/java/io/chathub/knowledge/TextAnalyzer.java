package io.chathub.knowledge;

import java.util.List;

/** Turns text of one language into the units it is compared by, without repetition. */
interface TextAnalyzer {

    List<Unit> analyze(String text);
}
