package io.chathub.api;

import io.chathub.conversations.ConversationId;
import io.chathub.conversations.ConversationList;
import io.chathub.conversations.ConversationList.Filter;
import io.chathub.conversations.PostReply;
import io.chathub.conversations.PostReply.Reply;
import io.chathub.conversations.ReadConversation;
import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.shared.Cursor;
import io.chathub.shared.UserError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/conversations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Conversations", description = "What customers and the organization say to each other.")
class ConversationsApi {
    private final ConversationList list;
    private final ReadConversation read;
    private final PostReply post;
    private final ConversationAnswers answers;

    ConversationsApi(ConversationList list, ReadConversation read, PostReply post, ConversationAnswers answers) {
        this.list = list;
        this.read = read;
        this.post = post;
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            operationId = "listConversations",
            summary = "List conversations",
            description = "Newest message first. Scope `conversations.read`.")
    @ApiResponse(responseCode = "200")
    ApiPage<ConversationAnswers.Conversation> list(
            ApiKeyActor actor,
            @Parameter(description = "`open`, `queue`, `bot`, `snoozed` or `resolved`.")
                    @RequestParam(defaultValue = "open")
                    String filter,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(description = "1 to 100.") @RequestParam(defaultValue = "50") int limit) {
        var page = list.page(actor, filter(filter), Cursor.parse(cursor, 2), limit);
        return ApiPage.of(page, answers::conversation);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getConversation",
            summary = "Read one conversation",
            description = "Scope `conversations.read`.")
    @ApiResponse(responseCode = "200")
    ConversationAnswers.Conversation get(ApiKeyActor actor, @PathVariable String id) {
        var conversation = ConversationId.of(id);
        var line = new ConversationList.Line(read.get(actor, conversation), read.customer(actor, conversation));
        return answers.conversation(line);
    }

    @GetMapping("/{id}/messages")
    @Operation(
            operationId = "listMessages",
            summary = "Read messages",
            description = "Oldest first, private notes included. Scope `conversations.read`.")
    @ApiResponse(responseCode = "200")
    ConversationAnswers.Messages messages(
            ApiKeyActor actor,
            Locale locale,
            @PathVariable String id,
            @Parameter(description = "Only messages before this position; the newest ones without it.")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @Parameter(description = "1 to 100.") @RequestParam(defaultValue = "50") int limit) {
        var history = read.history(actor, ConversationId.of(id), before == null ? Long.MAX_VALUE : before, limit);
        return answers.messages(actor.organization(), history, locale);
    }

    @PostMapping(path = "/{id}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "postMessage",
            summary = "Answer the customer, or leave a note",
            description =
                    "Scope `conversations.reply`. The message carries the key's name. The same `Idempotency-Key` in the same conversation gives the first message again, at any time.")
    @ApiResponse(responseCode = "201")
    ConversationAnswers.Message post(
            ApiKeyActor actor,
            Locale locale,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ConversationAnswers.MessageRequest request) {
        var reply = new Reply(
                ConversationAnswers.clientId(actor, key),
                request.text() == null ? "" : request.text(),
                Boolean.TRUE.equals(request.note()),
                List.of());
        var message = post.post(actor, ConversationId.of(id), reply);
        return answers.message(actor.organization(), message, locale);
    }

    private static Filter filter(String name) {
        return Arrays.stream(Filter.values())
                .filter(filter -> filter != Filter.MINE)
                .filter(filter -> filter.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> UserError.invalid("bad_filter"));
    }
}
