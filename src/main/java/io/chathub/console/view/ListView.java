package io.chathub.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of conversations.
 *
 * @param filter the current tab
 * @param search what is searched for; empty: nothing
 * @param next cursor of the next page
 * @param current the conversation that is open
 * @param waiting how many nobody has taken yet
 */
public record ListView(
        String filter,
        String search,
        List<TabView> tabs,
        List<RowView> rows,
        @Nullable String next,
        @Nullable String current,
        int waiting) {}
