package io.chathub.api;

import io.chathub.organizations.Actor.ApiKeyActor;
import io.chathub.organizations.ApiKeys;
import io.chathub.shared.Tenant;
import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import io.chathub.shared.UserError.Kind;
import io.chathub.web.RateLimiter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs a program's request inside the organization of its key. */
final class ApiKeyFilter extends OncePerRequestFilter {
    static final String ACTOR = ApiKeyActor.class.getName();
    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final Problems problems;
    private final RateLimiter requests;
    private final RateLimiter failures;

    ApiKeyFilter(ApiKeys keys, Problems problems, RateLimiter requests, RateLimiter failures) {
        this.keys = keys;
        this.problems = problems;
        this.requests = requests;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var token = token(request);
            limit(token, response);
            var actor = keys.authenticate(token).orElseThrow(() -> unknown(request));
            request.setAttribute(ACTOR, actor);
            run(actor, LimitedBody.of(request), response, chain);
        } catch (UserError refusal) {
            problems.send(refusal, request, response);
        }
    }

    private String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unknown(request);
        }
        return header.substring(SCHEME.length()).strip();
    }

    private UserError unknown(HttpServletRequest request) {
        failures.require(request.getRemoteAddr());
        return new UserError(Kind.UNAUTHORIZED, "api_key_unknown");
    }

    /** Before the key is looked up, so that a flood does not reach the database. */
    private void limit(String token, HttpServletResponse response) {
        var allowance = requests.take(HexFormat.of().formatHex(Tokens.hash(token)));
        response.setHeader("RateLimit-Limit", String.valueOf(allowance.limit()));
        response.setHeader("RateLimit-Remaining", String.valueOf(allowance.remaining()));
        if (!allowance.granted()) {
            throw new UserError(
                    Kind.TOO_MANY, "too_many_requests", allowance.delay().toMillis());
        }
    }

    private static void run(
            ApiKeyActor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Tenant.callChecked(actor.organization(), () -> {
                chain.doFilter(request, response);
                return actor;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
