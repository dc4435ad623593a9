package io.chathub.identity;

import io.chathub.shared.UserError;
import io.chathub.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends people to the sign-in page and back to where they wanted to go; tells programs that they are not signed in. */
final class SignInPageEntry implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
        }
        if (!Refusals.wantsPage(request)) {
            Refusals.send(request, response, new UserError(UserError.Kind.UNAUTHORIZED, "unauthorized"));
            return;
        }
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        var next =
                request.getMethod().equals("GET") ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
        response.sendRedirect("/login" + next);
    }
}
