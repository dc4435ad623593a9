package io.chathub.web.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as far as its frame shows it. The module that signs people in puts it into the request
 * attribute {@link #ATTRIBUTE}.
 *
 * @param organization name of the organization worked in, if any
 * @param permissions names of what the viewer may do there, so that pages offer nothing that would be refused
 */
public record Viewer(
        String name, String email, @Nullable String organization, Set<String> permissions, boolean operator) {
    public static final String ATTRIBUTE = "chathub.viewer";

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}
