package se.samplan.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and opens tokens (märken): URL-safe text that only holders of the key can read or make, so that any instance with
 * the same key takes what another gave out.
 *
 * <p>Form, before Base64url: one byte version, eight bytes time of expiry in epoch seconds, twelve bytes nonce, and the
 * content under AES-256-GCM. Version, expiry and bindings are authenticated with it; the bindings are not in the token at
 * all, so a person's identity can be one. Each purpose has its own key, derived by HMAC-SHA256.
 */
public final class Tokens {

    /** Shortest key, in bytes. */
    public static final int LEAST_KEY = 32;

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<byte[]> keys;
    private final Clock clock;

    /**
     * @param keys each at least {@link #LEAST_KEY} bytes; the first makes tokens, all open them, so that a key can be
     *     replaced without a break
     */
    public Tokens(List<byte[]> keys, Clock clock) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < LEAST_KEY)) {
            throw new IllegalArgumentException("tokens need a key of at least " + LEAST_KEY + " bytes");
        }
        this.keys = keys.stream().map(byte[]::clone).toList();
        this.clock = clock;
    }

    /** Tokens that no other instance opens, and none after a restart. */
    public static Tokens ofThisStart(Clock clock) {
        byte[] key = new byte[LEAST_KEY];
        RANDOM.nextBytes(key);
        return new Tokens(List.of(key), clock);
    }

    /**
     * Makes a token.
     *
     * @param bindings what must be the same when it comes back, in a fixed order
     * @param content what it tells us then; nobody else can read it
     */
    public String issue(TokenPurpose purpose, List<String> bindings, String content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        long expiry = clock.instant().plus(purpose.validity()).getEpochSecond();
        byte[] head =
                ByteBuffer.allocate(1 + Long.BYTES).put(VERSION).putLong(expiry).array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), purpose, nonce, head, bindings)
                    .doFinal(content.getBytes(UTF_8));
            byte[] token = ByteBuffer.allocate(head.length + nonce.length + sealed.length)
                    .put(head)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot make tokens", e);
        }
    }

    /**
     * What a token holds.
     *
     * @throws TokenRefused if it is not one of ours for that purpose and those bindings, or has expired
     */
    public String open(TokenPurpose purpose, List<String> bindings, String token) throws TokenRefused {
        byte[] head = new byte[1 + Long.BYTES];
        byte[] nonce = new byte[NONCE];
        byte[] sealed;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(decoded(token)).get(head).get(nonce);
            sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            if (sealed.length < TAG_BITS / Byte.SIZE) {
                throw new TokenRefused();
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new TokenRefused();
        }
        String content = opened(purpose, bindings, head, nonce, sealed);
        boolean expired = ByteBuffer.wrap(head).getLong(1) < clock.instant().getEpochSecond();
        if (head[0] != VERSION || expired) {
            throw new TokenRefused();
        }
        return content;
    }

    /**
     * A keyed hash: the same for the same parts and the first key, and worth nothing without it. For telling whether
     * something is as it was, without keeping what it was.
     */
    public String hash(TokenPurpose purpose, List<String> parts) {
        try {
            byte[] whole = hmac(keys.get(0), "hash " + purpose.name(), joined(parts));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, whole.length / 2));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK cannot make keyed hashes", e);
        }
    }

    /** Only the one way of writing each token is taken: no padding, no stray bits in the last letter. */
    private static byte[] decoded(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
            throw new IllegalArgumentException("not in the form in which tokens are written");
        }
        return bytes;
    }

    private String opened(TokenPurpose purpose, List<String> bindings, byte[] head, byte[] nonce, byte[] sealed)
            throws TokenRefused {
        for (byte[] key : keys) {
            try {
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, purpose, nonce, head, bindings);
                return new String(cipher.doFinal(sealed), UTF_8);
            } catch (GeneralSecurityException e) {
                // Made with another of the keys, or not by us; the next key tells.
            }
        }
        throw new TokenRefused();
    }

    private static Cipher cipher(
            int mode, byte[] key, TokenPurpose purpose, byte[] nonce, byte[] head, List<String> bindings)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] own = hmac(key, "token " + purpose.name(), new byte[0]);
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(joined(bindings));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String use, byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(joined(List.of(use)));
        return mac.doFinal(content);
    }

    /** Each part with its length before it, so that no two lists of parts are the same bytes. */
    private static byte[] joined(List<String> parts) {
        List<byte[]> all = new ArrayList<>();
        parts.forEach(part -> all.add(part.getBytes(UTF_8)));
        ByteBuffer bytes = ByteBuffer.allocate(
                all.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        all.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }
}
