package io.chathub.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its own content; in each model under the name {@code page}.
 *
 * @param path of the request, without the query
 * @param csrf token for forms (field {@code _csrf}) and for htmx (header {@code X-CSRF-TOKEN})
 * @param notice key of a sentence to show once, after a redirect
 * @param assets a text that changes with the version, to be put behind the addresses of scripts and styles
 */
public record Page(
        Texts texts,
        String path,
        String csrf,
        @Nullable Viewer viewer,
        @Nullable String notice,
        String assets) {

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public boolean may(String permission) {
        return viewer != null && viewer.may(permission);
    }

    /** Whether a navigation entry is the one being looked at. */
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
