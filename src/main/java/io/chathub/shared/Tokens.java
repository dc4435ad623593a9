package io.chathub.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Makes, hashes and compares random tokens. Only a token's SHA-256 is ever stored. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int SECRET_BYTES = 24;

    private Tokens() {}

    /** 192 random bits, URL-safe. */
    public static String random(String prefix) {
        return prefix + TEXT.encodeToString(randomBytes(SECRET_BYTES));
    }

    /**
     * A token that says which organization to look in, so that no lookup ever crosses tenants. The organization in it
     * is a claim: the token is only good if its hash is found among that organization's rows.
     */
    public static String random(String prefix, OrganizationId organization) {
        var id = organization.value();
        var bytes = ByteBuffer.allocate(16 + SECRET_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(randomBytes(SECRET_BYTES));
        return prefix + TEXT.encodeToString(bytes.array());
    }

    /** The organization that a token made by {@link #random(String, OrganizationId)} claims. */
    public static Optional<OrganizationId> organization(String prefix, String token) {
        if (!token.startsWith(prefix) || token.length() > 128) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(prefix.length())));
            return bytes.remaining() == 16 + SECRET_BYTES
                    ? Optional.of(new OrganizationId(new UUID(bytes.getLong(), bytes.getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Compares without telling by its duration where two secrets differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
