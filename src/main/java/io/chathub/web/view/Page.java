package io.chathub.web.view;

import io.chathub.web.view.NavigationEntry.Menu;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its own content; in each model under the name {@code page}.
 *
 * @param path of the request, without the query
 * @param csrf token for forms (field {@code _csrf}) and for htmx (header {@code X-XSRF-TOKEN})
 * @param notice key of a sentence to show once, after a redirect
 * @param assets a text that changes with the version; see {@link #asset}
 * @param theme {@code light}, {@code dark}, or empty: as the system has it
 * @param navigation the entries of all menus, in order
 */
public record Page(
        Texts texts,
        String path,
        String csrf,
        @Nullable Viewer viewer,
        @Nullable String notice,
        String assets,
        String theme,
        List<NavigationEntry> navigation) {

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The address of a file under {@code static/}, which browsers may keep for a year. */
    public String asset(String file) {
        return "/assets/" + assets + "/" + file;
    }

    public boolean may(String permission) {
        return viewer != null && viewer.may(permission);
    }

    /** Whether a navigation entry is the one being looked at. */
    public boolean under(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** What this viewer is offered in a menu. */
    public List<NavigationEntry> menu(Menu menu) {
        return navigation.stream()
                .filter(entry -> entry.menu() == menu)
                .filter(entry -> entry.permission() == null || may(entry.permission()))
                .toList();
    }

    /** The entry of a menu being looked at: the longest path that leads here. */
    public boolean current(NavigationEntry entry) {
        return under(entry.path())
                && menu(entry.menu()).stream()
                        .noneMatch(other -> under(other.path())
                                && other.path().length() > entry.path().length());
    }
}
