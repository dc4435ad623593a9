package io.chathub.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A place in a menu, declared as a bean by the module whose page it leads to.
 *
 * @param icon name of a symbol in {@code static/icons.svg}
 * @param text key of its name in the message bundles
 * @param permission that a viewer needs to be offered it; {@code null}: everybody
 * @param order within the menu, small first
 */
public record NavigationEntry(
        Menu menu,
        int order,
        String path,
        String icon,
        String text,
        @Nullable String permission) {

    /** Where entries are shown. */
    public enum Menu {
        PUBLIC,
        CONSOLE,
        SETTINGS_SUPPORT,
        SETTINGS_ORGANIZATION,
        SETTINGS_PERSONAL,
        PLATFORM
    }
}
