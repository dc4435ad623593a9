package io.chathub.web;

import io.chathub.shared.UserError;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Refusals become sentences: an error page for a whole page, {@code {"error": {"code", "message"}}} for scripts.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAdvice {
    private final MessageSource messages;

    ErrorAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(
            UserError error, HttpServletRequest request, HttpServletResponse response, Locale locale) throws Exception {
        if (Refusals.wantsPage(request)) {
            Refusals.send(request, response, error);
            return null;
        }
        var sentence = ErrorTexts.sentence(new Texts(messages, locale), error);
        return ResponseEntity.status(error.kind().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", Map.of("code", error.code(), "message", sentence)));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> tooLarge(
            MaxUploadSizeExceededException error,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws Exception {
        return refused(new UserError(UserError.Kind.TOO_LARGE, "file_too_large", 10), request, response, locale);
    }
}
