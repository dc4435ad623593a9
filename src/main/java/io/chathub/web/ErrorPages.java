package io.chathub.web;

import io.chathub.shared.UserError;
import io.chathub.web.view.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody sees when a page is not there, is not theirs, or fails. */
@Controller
class ErrorPages implements ErrorController {
    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("status", status(request).value());
        Refusals.of(request)
                .ifPresent(error ->
                        model.addAttribute("sentence", ErrorTexts.sentence(new Texts(messages, locale), error)));
        return "web/error";
    }

    @RequestMapping("/error")
    ResponseEntity<Object> data(HttpServletRequest request, Locale locale) {
        var status = status(request);
        var refusal = Refusals.of(request);
        var code = refusal.map(UserError::code).orElse(status.name().toLowerCase(Locale.ROOT));
        var sentence = refusal.map(error -> ErrorTexts.sentence(new Texts(messages, locale), error))
                .orElse(status.getReasonPhrase());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", Map.of("code", code, "message", sentence)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
