package se.samplan.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes with a secret key (HMAC-SHA256), so that who does not have the key cannot try out identities. Each use has a key of
 * its own, made from the secret: equal things hashed for two uses cannot be told to be equal.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST = 32;

    private final SecretKeySpec key;

    private KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Hashes for one use.
     *
     * @param secret at least 32 bytes
     */
    public static KeyedHash of(byte[] secret, String use) {
        if (secret.length < LEAST) {
            throw new IllegalArgumentException("a secret has at least " + LEAST + " bytes");
        }
        return new KeyedHash(new KeyedHash(secret).of(use.getBytes(UTF_8)));
    }

    /** The whole hash, 32 bytes. */
    public byte[] of(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The first bytes of the hash, as text of letters, digits, minus and underscore. */
    public String text(byte[] bytes, int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(of(bytes), length));
    }

    /** The first bytes of the hash of a text, as text of letters, digits, minus and underscore. */
    public String text(String text, int length) {
        return text(text.getBytes(UTF_8), length);
    }
}
