package io.chathub.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets for the database with AES-256-GCM, and signs what is handed out and comes back.
 *
 * <p>The keys are in {@code keys.properties} of the data folder: {@code key.1}, {@code key.2} …, of which
 * {@code current} encrypts and all decrypt. A stored value starts with the number of its key.
 */
@Component
public class SecretBox {
    private static final String FILE = "keys.properties";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<Integer, SecretKeySpec> keys = new HashMap<>();
    private final int current;
    private final SecretKeySpec signing;

    public SecretBox(DataFolder folder) {
        var properties = folder.load(FILE);
        if (properties.isEmpty()) {
            properties.setProperty("key.1", randomKey());
            properties.setProperty("signing", randomKey());
            properties.setProperty("current", "1");
            folder.save(
                    FILE,
                    properties,
                    "Lose this file and every stored secret is lost. Keep it out of backups that others can read.");
        }
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith("key.")) {
                keys.put(Integer.valueOf(name.substring(4)), aes(properties.getProperty(name)));
            }
        }
        current = Integer.parseInt(properties.getProperty("current"));
        signing = new SecretKeySpec(Base64.getDecoder().decode(properties.getProperty("signing")), "HmacSHA256");
    }

    /** @param purpose what the secret belongs to; opening it for another purpose fails */
    public byte[] seal(String secret, String purpose) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, current, nonce, purpose)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(4 + NONCE + sealed.length)
                    .putInt(current)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the key is gone or the value was tampered with */
    public String open(byte[] sealed, String purpose) {
        var buffer = ByteBuffer.wrap(sealed);
        var key = buffer.getInt();
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        var body = new byte[buffer.remaining()];
        buffer.get(body);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(body), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored secret can not be read: its key is missing or it was changed", e);
        }
    }

    /** HMAC-SHA256 of a text, URL-safe, for a purpose that keeps signatures of one kind from serving as another. */
    public String sign(String text, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean verify(String text, String purpose, String signature) {
        return Tokens.same(sign(text, purpose), signature);
    }

    private Cipher cipher(int mode, int key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var secret = keys.get(key);
        if (secret == null) {
            throw new GeneralSecurityException("no key " + key);
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec aes(String text) {
        return new SecretKeySpec(Base64.getDecoder().decode(text), "AES");
    }

    private static String randomKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
