package io.chathub.web;

import io.chathub.web.WebConfiguration.AssetVersion;
import io.chathub.web.view.NavigationEntry;
import io.chathub.web.view.Page;
import io.chathub.web.view.Texts;
import io.chathub.web.view.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gives every template its {@code page}. */
@ControllerAdvice
@Component
class PageAdvice {
    /** Written by {@code js/theme.js}; a cookie, so that the first paint is already right. */
    private static final String THEME_COOKIE = "chathub_theme";

    private final MessageSource messages;
    private final AssetVersion assets;
    private final List<NavigationEntry> navigation;

    PageAdvice(MessageSource messages, AssetVersion assets, ObjectProvider<NavigationEntry> navigation) {
        this.messages = messages;
        this.assets = assets;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
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
                assets.value(),
                theme(request),
                navigation);
    }

    private static String theme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, THEME_COOKIE);
        var theme = cookie == null ? "" : cookie.getValue();
        return theme.equals("light") || theme.equals("dark") ? theme : "";
    }
}
