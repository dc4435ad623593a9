package io.chathub.web;

import io.chathub.web.WebConfiguration.AssetVersion;
import io.chathub.web.view.Page;
import io.chathub.web.view.Texts;
import io.chathub.web.view.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every template its {@code page}. */
@ControllerAdvice
@Component
class PageAdvice {
    private final MessageSource messages;
    private final AssetVersion assets;

    PageAdvice(MessageSource messages, AssetVersion assets) {
        this.messages = messages;
        this.assets = assets;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var flash = RequestContextUtils.getInputFlashMap(request);
        return new Page(
                new Texts(messages, locale),
                request.getRequestURI(),
                csrf == null ? "" : csrf.getToken(),
                (Viewer) request.getAttribute(Viewer.ATTRIBUTE),
                flash == null ? null : (String) flash.get(Notices.ATTRIBUTE),
                assets.value());
    }
}
