package io.chathub.console;

import io.chathub.conversations.Frames;
import io.chathub.conversations.PostReply;
import io.chathub.files.Files;
import io.chathub.organizations.Actor.AgentActor;
import io.chathub.organizations.Permission;
import io.chathub.web.RateLimiter;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that agents attach. */
@RestController
class ConsoleFiles {
    private final Files files;
    private final Frames frames;
    private final RateLimiter limit = new RateLimiter(60, Duration.ofMinutes(1));

    ConsoleFiles(Files files, Frames frames) {
        this.files = files;
        this.frames = frames;
    }

    @PostMapping("/app/files")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> upload(AgentActor agent, @RequestParam MultipartFile file) throws IOException {
        agent.require(Permission.CONVERSATIONS_REPLY);
        limit.require(agent.agent().toString());
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
            var stored = files.upload(agent.organization(), PostReply.uploader(agent), name, content);
            return frames.file(agent.organization(), stored);
        }
    }
}
