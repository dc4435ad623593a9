package io.chathub.identity;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id. */
@Component
class Passwords {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int ROUNDS = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, ROUNDS);
    /** Each hash takes 19 MiB: a crowd at the door must wait instead of filling the memory. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            atOnce.release();
        }
    }

    boolean matches(String password, String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    /** Takes as long as a real comparison, for an address that nobody has. */
    void pretend(String password) {
        matches(password, nobodys);
    }
}
