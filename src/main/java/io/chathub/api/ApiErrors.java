package io.chathub.api;

import io.chathub.shared.UserError;
import io.chathub.shared.UserError.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong below {@code /api}, routes that do not exist included, is answered with a problem. */
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final int LARGEST_MEGABYTES = 10;

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
            return null;
        }
        try {
            answer(error, request, response);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Exception error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (error) {
            case UserError refusal -> problems.send(refusal, request, response);
            case HttpMessageNotReadableException body -> unreadable(body, request, response);
            case TypeMismatchException parameter -> problems.send(400, "parameter_invalid", request, response);
            case MaxUploadSizeExceededException large ->
                problems.send(new UserError(Kind.TOO_LARGE, "file_too_large", LARGEST_MEGABYTES), request, response);
            case MultipartException broken -> problems.send(400, "body_unreadable", request, response);
            case ErrorResponse known -> known(known, request, response);
            default -> unexpected(error, request, response);
        }
    }

    private void unreadable(
            HttpMessageNotReadableException error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (error.getMostSpecificCause() instanceof UserError refusal) {
            problems.send(refusal, request, response);
        } else {
            problems.send(400, "body_unreadable", request, response);
        }
    }

    /** What Spring itself refuses: no such route, another method, another media type, a parameter missing. */
    private void known(ErrorResponse error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        error.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        var status = error.getStatusCode().value();
        var code = switch (status) {
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 415 -> "media_type_unknown";
            default -> status >= 500 ? "unknown" : "parameter_invalid";
        };
        problems.send(status, code, request, response);
    }

    private void unexpected(Exception error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), error);
        problems.send(500, "unknown", request, response);
    }
}
