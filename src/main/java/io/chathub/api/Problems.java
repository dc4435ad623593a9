package io.chathub.api;

import io.chathub.shared.Fault;
import io.chathub.shared.UserError;
import io.chathub.web.ErrorTexts;
import io.chathub.web.Languages;
import io.chathub.web.view.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as programs read them: {@code application/problem+json}, RFC 9457. */
@Component
class Problems {
    private static final String TYPE = "urn:chathub:problem:";

    private final JsonMapper json;
    private final MessageSource messages;

    Problems(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    void send(UserError refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var texts = texts(request);
        var problem = problem(refusal.kind().status(), refusal.code(), ErrorTexts.sentence(texts, refusal));
        if (!refusal.faults().isEmpty()) {
            problem.setProperty(
                    "errors",
                    refusal.faults().stream().map(fault -> field(fault, texts)).toList());
        }
        if (refusal.kind() == UserError.Kind.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ChatHub\"");
        }
        if (refusal.kind() == UserError.Kind.TOO_MANY) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(refusal.arguments())));
        }
        send(problem, request, response);
    }

    /** @param code of the sentence {@code error.<code>} */
    void send(int status, String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(problem(status, code, texts(request).get("error." + code)), request, response);
    }

    private void send(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemDetail problem(int status, String code, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        problem.setType(URI.create(TYPE + code));
        problem.setProperty("code", code);
        return problem;
    }

    static Map<String, Object> field(Fault fault, Texts texts) {
        var field = new LinkedHashMap<String, Object>();
        field.put("field", fault.field());
        field.put("code", fault.code());
        field.put("message", ErrorTexts.sentence(texts, fault));
        return field;
    }

    /** By the header alone: to look for a parameter would read a body that may be too large. */
    Texts texts(HttpServletRequest request) {
        return new Texts(messages, Languages.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static long seconds(List<Object> arguments) {
        var wait = arguments.isEmpty() ? 0 : ((Number) arguments.getFirst()).longValue();
        return Math.max(1, Math.ceilDiv(wait, 1000));
    }
}
