package io.chathub.web;

import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import io.chathub.web.view.Texts;

/** The sentence for a refusal. */
public final class ErrorTexts {

    private ErrorTexts() {}

    public static String sentence(Texts texts, UserError error) {
        return texts.getOr(
                "error." + error.code(), "error.unknown", error.arguments().toArray());
    }

    public static String sentence(Texts texts, Fault fault) {
        return texts.getOr(
                "error." + fault.code(), "error.unknown", fault.arguments().toArray());
    }
}
