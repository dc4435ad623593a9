package io.chathub.console;

import io.chathub.conversations.AssignConversation;
import io.chathub.conversations.ConversationId;
import io.chathub.conversations.EndConversation;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.shared.AgentId;
import io.chathub.shared.UserError;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moves a conversation: to whom, and whether it rests. The page learns what became of it by its socket. */
@RestController
@RequestMapping("/app/conversations/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ConversationActions {
    private final AssignConversation assign;
    private final EndConversation end;

    ConversationActions(AssignConversation assign, EndConversation end) {
        this.assign = assign;
        this.end = end;
    }

    /** @param to {@code bot}, {@code queue}, or an agent's id */
    @PostMapping("/assignment")
    void assign(AgentActor agent, @PathVariable String id, @RequestParam String to) {
        var conversation = ConversationId.of(id);
        switch (to) {
            case "bot" -> assign.toBot(agent, conversation);
            case "queue" -> assign.toQueue(agent, conversation);
            default -> assign.toAgent(agent, conversation, AgentId.of(to));
        }
    }

    @DeleteMapping("/assignment")
    void unassign(AgentActor agent, @PathVariable String id) {
        assign.toQueue(agent, ConversationId.of(id));
    }

    @PostMapping("/resolution")
    void resolve(AgentActor agent, @PathVariable String id) {
        end.resolve(agent, ConversationId.of(id));
    }

    @DeleteMapping({"/resolution", "/snooze"})
    void reopen(AgentActor agent, @PathVariable String id) {
        end.reopen(agent, ConversationId.of(id));
    }

    @PostMapping("/snooze")
    void snooze(AgentActor agent, @PathVariable String id, @RequestParam String until) {
        end.snooze(agent, ConversationId.of(id), time(until));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            throw UserError.invalid("bad_time");
        }
    }
}
