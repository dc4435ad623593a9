package io.chathub.web;

import io.chathub.shared.UserError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Answers a request with a refusal: a page for people, {@code {"error": …}} for scripts. For filters too. */
public final class Refusals {
    private static final String ATTRIBUTE = "chathub.refusal";

    private Refusals() {}

    /** The answer itself is made by {@link ErrorPages}. */
    public static void send(HttpServletRequest request, HttpServletResponse response, UserError error)
            throws IOException {
        request.setAttribute(ATTRIBUTE, error);
        response.sendError(error.kind().status());
    }

    /** Scripts say so with {@code Accept: application/json} or {@code HX-Request}. */
    public static boolean wantsPage(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader("Accept"));
        return request.getHeader("HX-Request") == null && accept.contains("text/html");
    }

    static Optional<UserError> of(HttpServletRequest request) {
        return Optional.ofNullable((UserError) request.getAttribute(ATTRIBUTE));
    }
}
