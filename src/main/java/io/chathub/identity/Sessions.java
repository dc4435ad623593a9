package io.chathub.identity;

import io.chathub.shared.Tokens;
import io.chathub.shared.UserError;
import io.chathub.shared.UserId;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where a user is signed in. */
@Component
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One browser that is signed in.
     *
     * @param handle names the session on pages; its id is a secret
     */
    public record SignedInSession(String handle, Device device, String address, Instant lastActive, boolean current) {}

    /** The latest first. */
    public List<SignedInSession> list(UserId user, @Nullable String currentId) {
        return find(user).stream()
                .map(session -> new SignedInSession(
                        handle(session),
                        Device.of(session.getAttributeOrDefault(StartSession.DEVICE, "")),
                        session.getAttributeOrDefault(StartSession.ADDRESS, ""),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(SignedInSession::current)
                        .thenComparing(SignedInSession::lastActive)
                        .reversed())
                .toList();
    }

    /** @throws UserError not_found when it is not, or no longer, one of the user's sessions */
    public void end(UserId user, String handle) {
        var session = find(user).stream()
                .filter(candidate -> Tokens.same(handle(candidate), handle))
                .findFirst()
                .orElseThrow(UserError::notFound);
        sessions.deleteById(session.getId());
    }

    /** Signs the user out everywhere but here. */
    public void endOthers(UserId user, @Nullable String currentId) {
        find(user).stream()
                .map(Session::getId)
                .filter(id -> !id.equals(currentId))
                .forEach(sessions::deleteById);
    }

    public void endAll(UserId user) {
        endOthers(user, null);
    }

    private List<? extends Session> find(UserId user) {
        return List.copyOf(sessions.findByPrincipalName(user.toString()).values());
    }

    private static String handle(Session session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.hash(session.getId()));
    }
}
