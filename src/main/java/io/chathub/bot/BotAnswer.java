package io.chathub.bot;

import io.chathub.conversations.HandoffReason;
import io.chathub.conversations.Message.Choice;
import io.chathub.conversations.Message.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says, and how it came to it.
 *
 * @param source what an answer is taken from
 * @param handoff set when people take over
 */
public record BotAnswer(
        String text,
        @Nullable Source source,
        List<Choice> choices,
        @Nullable HandoffReason handoff,
        Turn turn) {}
