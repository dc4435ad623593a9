package io.chathub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** {@code ?lang=} chooses and is remembered in a cookie; else the browser's languages decide. */
final class LanguageResolver implements LocaleResolver {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "chathub_lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        // of a form it is not looked for: its body may be one that can not be read
        var chosen = request.getMethod().equals("GET") ? request.getParameter(PARAMETER) : null;
        var cookie = WebUtils.getCookie(request, COOKIE);
        var remembered = cookie == null ? null : cookie.getValue();
        return Languages.best(
                chosen != null ? chosen : remembered != null ? remembered : request.getHeader("Accept-Language"));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = ResponseCookie.from(COOKIE, locale.toLanguageTag())
                    .path("/")
                    .maxAge(java.time.Duration.ofDays(365))
                    .sameSite("Lax")
                    .build();
            response.addHeader("Set-Cookie", cookie.toString());
        }
    }
}
