package io.chathub.knowledge;

/** What no two pairs of an organization share: the language and the question as it is compared. */
record QaKey(String language, String question) {

    static QaKey of(QaContent content) {
        return new QaKey(content.language(), CleanText.key(content.question()));
    }

    static QaKey of(QaItem item) {
        return new QaKey(item.language(), CleanText.key(item.question()));
    }
}
