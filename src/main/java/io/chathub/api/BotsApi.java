package io.chathub.api;

import io.chathub.bot.AnswerQuestion;
import io.chathub.bot.BotAnswer;
import io.chathub.bot.Persona;
import io.chathub.bot.Personas;
import io.chathub.bot.Turn;
import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.organizations.Permission;
import io.chathub.shared.BotId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/bots", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bots", description = "Ask a bot as a customer would, without a conversation.")
class BotsApi {
    private final Personas personas;
    private final AnswerQuestion answers;

    BotsApi(Personas personas, AnswerQuestion answers) {
        this.personas = personas;
        this.answers = answers;
    }

    record BotSummary(String id, String name, String language) {
        static BotSummary of(Persona persona) {
            return new BotSummary(
                    persona.id().toString(), persona.name(), persona.language().toLanguageTag());
        }
    }

    record Bots(List<BotSummary> items) {}

    record AskRequest(
            @Schema(example = "How long until my parcel arrives?") @Nullable
            String question,

            @Schema(description = "BCP 47; a hint, the words themselves decide.", example = "en") @Nullable
            String language) {}

    record AskedSource(String id, String question) {}

    record AskedCandidate(String id, String question, double confidence) {}

    record AskAnswer(
            @Schema(allowableValues = {"answer", "clarify", "handoff", "unknown"})
            String decision,

            @Schema(description = "What the bot would say.") String answer,

            @Schema(description = "What an answer was taken from; null for anything else.") @Nullable
            AskedSource source,

            @Schema(description = "How sure the bot is of the best candidate, 0 to 1.")
            double confidence,

            List<AskedCandidate> candidates) {

        static AskAnswer of(BotAnswer answer) {
            var turn = answer.turn();
            var source = answer.source();
            return new AskAnswer(
                    decision(turn.decision()),
                    answer.text(),
                    source == null ? null : new AskedSource(source.id().toString(), source.question()),
                    turn.confidence(),
                    turn.candidates().stream()
                            .map(each -> new AskedCandidate(each.id().toString(), each.question(), each.confidence()))
                            .toList());
        }

        /** A greeting is answered too, though not from knowledge. */
        private static String decision(Turn.Outcome outcome) {
            return switch (outcome) {
                case ANSWER, SMALL_TALK -> "answer";
                case CLARIFY -> "clarify";
                case HANDOFF -> "handoff";
                case UNKNOWN -> "unknown";
            };
        }
    }

    @GetMapping
    @Operation(operationId = "listBots", summary = "List bots", description = "Scope `bot.ask`.")
    @ApiResponse(responseCode = "200")
    Bots list(ApiKeyActor actor) {
        actor.require(Permission.BOT_ASK);
        return new Bots(
                personas.all(actor.organization()).stream().map(BotSummary::of).toList());
    }

    @PostMapping(path = "/{id}/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "askBot",
            summary = "Ask a bot",
            description =
                    "Scope `bot.ask`. Answers from the published knowledge, asks back (`clarify`: the candidates), says that people would take over, or that it does not know. Nothing is stored.")
    @ApiResponse(responseCode = "200")
    AskAnswer ask(ApiKeyActor actor, @PathVariable String id, @RequestBody AskRequest request) {
        var question = request.question() == null ? "" : request.question();
        return AskAnswer.of(answers.ask(actor, BotId.of(id), question, request.language()));
    }
}
