package io.chathub.console.view;

import io.chathub.web.view.Option;
import java.util.List;

/**
 * An inbox on its settings pages.
 *
 * @param embed the line for the embedding page
 * @param bot name of the bot that answers; empty: none
 * @param bots to choose from, with a first one for none; empty when the organization has no bot
 */
public record InboxView(
        String id, String name, String language, String embed, String bot, List<Option> bots, int domains) {}
