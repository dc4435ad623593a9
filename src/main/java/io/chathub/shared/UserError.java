package io.chathub.shared;

import java.util.List;
import java.util.UUID;

/**
 * A refusal that is told to the person or program that caused it.
 *
 * <p>{@link #code()} is stable and for programs. The sentence for people is the message {@code error.<code>} of the
 * bundles, filled with {@link #arguments()}.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal, which decides the HTTP status. */
    public enum Kind {
        INVALID(422),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    public UserError(Kind kind, String code, Object... arguments) {
        this(kind, code, List.of(arguments), List.of());
    }

    private UserError(Kind kind, String code, List<Object> arguments, List<Fault> faults) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.faults = faults;
    }

    /** Everything that is wrong with a form or request at once; the first fault speaks for all. */
    public static UserError invalid(List<Fault> faults) {
        var first = faults.getFirst();
        return new UserError(Kind.INVALID, first.code(), first.arguments(), List.copyOf(faults));
    }

    public static UserError invalid(String code, Object... arguments) {
        return new UserError(Kind.INVALID, code, arguments);
    }

    public static UserError notFound() {
        return new UserError(Kind.NOT_FOUND, "not_found");
    }

    public static UserError forbidden() {
        return new UserError(Kind.FORBIDDEN, "forbidden");
    }

    /** An id from outside: what is no UUID names nothing that exists. */
    public static UUID parseId(String text) {
        if (text.length() != 36) {
            throw notFound();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw notFound();
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Field by field, where the refusal is about fields; else empty. */
    public List<Fault> faults() {
        return faults;
    }
}
