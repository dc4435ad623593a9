package io.chathub.organizations;

import io.chathub.identity.SignedInUser;
import io.chathub.identity.User;
import io.chathub.identity.Users;
import io.chathub.shared.Tenant;
import io.chathub.shared.UserError;
import io.chathub.shared.UserError.Kind;
import io.chathub.web.Refusals;
import io.chathub.web.view.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs what a signed-in user asks for inside the organization they work for. The seat is read again with every request:
 * who was removed is refused from then on.
 */
final class SeatFilter extends OncePerRequestFilter {
    private final Users users;
    private final Seats seats;

    SeatFilter(Users users, Seats seats) {
        this.users = users;
        this.seats = seats;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = SignedInUser.current().flatMap(users::find);
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var seat = seat(request, user.get());
            request.setAttribute(Viewer.ATTRIBUTE, viewer(user.get(), seat.orElse(null)));
            run(request, response, chain, user.get(), seat);
        } catch (UserError refusal) {
            if (request.getAttribute(Viewer.ATTRIBUTE) == null) {
                request.setAttribute(Viewer.ATTRIBUTE, viewer(user.get(), null));
            }
            Refusals.send(request, response, refusal);
        }
    }

    /** Pages about the user, and the operator's, work without a seat; those of an organization do not. */
    private Optional<Seat> seat(HttpServletRequest request, User user) {
        var all = seats.of(user.id());
        if (!needsSeat(request)) {
            return CurrentOrganization.seat(request, all).filter(seat -> seat.status() == OrganizationStatus.ACTIVE);
        }
        var seat =
                CurrentOrganization.seat(request, all).orElseThrow(() -> new UserError(Kind.FORBIDDEN, "seat_missing"));
        if (seat.status() != OrganizationStatus.ACTIVE) {
            throw new UserError(Kind.FORBIDDEN, "organization_closed", seat.organizationName());
        }
        return Optional.of(seat);
    }

    private static boolean needsSeat(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/app") || path.startsWith("/app/") || path.startsWith("/socket/");
    }

    private static void run(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, User user, Optional<Seat> seat)
            throws ServletException, IOException {
        if (seat.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var actor = seat.get().actor(user.id());
        try {
            Tenant.callChecked(
                    actor.organization(),
                    () -> CurrentActor.call(actor, () -> {
                        chain.doFilter(request, response);
                        return true;
                    }));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Viewer viewer(User user, @Nullable Seat seat) {
        var permissions = seat == null
                ? Set.<String>of()
                : seat.role().permissions().stream().map(Permission::code).collect(Collectors.toUnmodifiableSet());
        var name = seat == null ? user.name() : seat.displayName();
        var organization = seat == null ? null : seat.organizationName();
        return new Viewer(name, user.email().value(), organization, permissions, user.operator());
    }
}
