package io.chathub.organizations;

import io.chathub.shared.OrganizationId;
import io.chathub.shared.UserError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Which of a user's organizations this session works for. */
public final class CurrentOrganization {
    private static final String ATTRIBUTE = "chathub.organization";

    private CurrentOrganization() {}

    public static void choose(HttpServletRequest request, OrganizationId organization) {
        request.getSession().setAttribute(ATTRIBUTE, organization.toString());
    }

    /**
     * The seat that was chosen; without a choice the first that is open.
     *
     * @throws UserError seat_removed when the chosen seat is gone: said once, then another is taken
     */
    static Optional<Seat> seat(HttpServletRequest request, List<Seat> seats) {
        var session = request.getSession(false);
        var chosen = session == null ? null : session.getAttribute(ATTRIBUTE);
        if (session == null || chosen == null) {
            var open = seats.stream()
                    .filter(seat -> seat.status() == OrganizationStatus.ACTIVE)
                    .findFirst();
            return open.or(() -> seats.stream().findFirst());
        }
        var seat = seats.stream()
                .filter(candidate -> candidate.organization().toString().equals(chosen))
                .findFirst();
        if (seat.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
            throw new UserError(UserError.Kind.FORBIDDEN, "seat_removed");
        }
        return seat;
    }
}
