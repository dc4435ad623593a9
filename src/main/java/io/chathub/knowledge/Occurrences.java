package io.chathub.knowledge;

/** In how many items something occurs. Written under the lock of the index, read without. */
final class Occurrences {

    private volatile int items;

    void change(int by) {
        items += by;
    }

    int items() {
        return items;
    }

    /** How much it says about a topic that this occurs, when it is one of so many items. */
    double rarity(int all) {
        return Math.log(1 + (Math.max(all, items) - items + 0.5) / (items + 0.5));
    }
}
