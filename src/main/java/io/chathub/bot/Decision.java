package io.chathub.bot;

import io.chathub.conversations.HandoffReason;
import io.chathub.knowledge.QaMatch;
import java.util.List;

/** What the bot does about one message of a customer. */
public sealed interface Decision {

    /** Answers from one item. */
    record Answer(QaMatch match) implements Decision {}

    /** Asks which of two or three items is meant. */
    record Clarify(List<QaMatch> matches) implements Decision {
        public Clarify {
            matches = List.copyOf(matches);
        }
    }

    /** Gives the conversation to people. */
    record Handoff(HandoffReason reason) implements Decision {}

    /** Says that it does not know. */
    record Unknown() implements Decision {}

    /** Answers a greeting, thanks or goodbye in kind. */
    record SmallTalk(Kind kind) implements Decision {
        public enum Kind {
            GREETING,
            THANKS,
            GOODBYE
        }
    }
}
