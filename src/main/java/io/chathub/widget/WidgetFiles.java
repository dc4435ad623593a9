package io.chathub.widget;

import io.chathub.conversations.Frames;
import io.chathub.files.Files;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.web.RateLimiter;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A visitor's attachments. */
@RestController
class WidgetFiles {
    private static final String SCHEME = "Visitor ";

    private final WidgetDoor door;
    private final VisitorTokens visitors;
    private final Files files;
    private final Frames frames;
    private final RateLimiter limiter = new RateLimiter(30, Duration.ofMinutes(10));

    WidgetFiles(WidgetDoor door, VisitorTokens visitors, Files files, Frames frames) {
        this.door = door;
        this.visitors = visitors;
        this.files = files;
        this.frames = frames;
    }

    @PostMapping("/widget/files")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> upload(
            @RequestHeader("X-Widget-Token") String token,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @RequestPart MultipartFile file)
            throws IOException {
        var entry = door.open(token);
        var visitor = Optional.of(authorization)
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> visitors.verify(entry.inbox().id(), header.substring(SCHEME.length())))
                .orElseThrow(() -> new UserError(UserError.Kind.UNAUTHORIZED, "unauthorized"));
        limiter.require(visitor.toString());
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            var stored = Tenant.call(
                    entry.organization(), () -> files.upload(entry.organization(), uploader(visitor), name, content));
            return frames.file(entry.organization(), stored);
        }
    }

    static String uploader(UUID visitor) {
        return "visitor:" + visitor;
    }
}
