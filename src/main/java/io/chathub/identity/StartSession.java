package io.chathub.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Signs somebody in on this browser. */
@Component
public class StartSession {
    static final String DEVICE = "chathub.device";
    static final String ADDRESS = "chathub.address";
    private static final int LONGEST_DEVICE = 300;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CookieCsrfTokenRepository csrf;

    StartSession(CookieCsrfTokenRepository csrf) {
        this.csrf = csrf;
    }

    /** A session from before is ended, not continued: its id may be known to whoever planted it. */
    public void start(User user, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setAttribute(DEVICE, device(request));
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        var roles = user.operator()
                ? List.of(new SimpleGrantedAuthority("ROLE_OPERATOR"))
                : List.<SimpleGrantedAuthority>of();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(user.id().value()), null, roles));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrf.saveToken(null, request, response);
        var languages = RequestContextUtils.getLocaleResolver(request);
        if (languages != null) {
            languages.setLocale(request, response, user.locale());
        }
    }

    private static String device(HttpServletRequest request) {
        var agent = String.valueOf(request.getHeader("User-Agent"));
        return agent.substring(0, Math.min(LONGEST_DEVICE, agent.length()));
    }
}
