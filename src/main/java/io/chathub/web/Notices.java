package io.chathub.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence shown once, on the page that a form redirects to. */
public final class Notices {
    static final String ATTRIBUTE = "notice";

    private Notices() {}

    /** @param key of the sentence in the message bundles */
    public static void show(RedirectAttributes attributes, String key) {
        attributes.addFlashAttribute(ATTRIBUTE, key);
    }
}
