package se.samplan.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWECryptoParts;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Makes and opens tokens (märken): URL-safe text that only holders of the key can read or make, so that any instance with
 * the same key takes what another gave out.
 *
 * <p>Form, before Base64url: one byte version, eight bytes time of expiry in epoch seconds, twelve bytes nonce, and the
 * content under AES-256-GCM. Version, expiry and bindings are authenticated with it; the bindings are not in the token at
 * all, so a person's identity can be one. Each purpose has its own key, derived by HMAC-SHA256.
 *
 * <p>The cryptography is that of a JOSE library: what is sealed are the parts of a JWE ({@code dir}, {@code A256GCM}), with a
 * head of our own in place of its JSON, which is constant and would make every token longer.
 */
public final class Tokens {

    /** Shortest key, in bytes. */
    public static final int LEAST_KEY = 32;

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final JWEHeader SEALED = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);
    private static final JWSHeader HASHED = new JWSHeader(JWSAlgorithm.HS256);
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
        long expiry = clock.instant().plus(purpose.validity()).getEpochSecond();
        byte[] head = head(VERSION, expiry);
        try {
            JWECryptoParts parts = new DirectEncrypter(own(keys.get(0), purpose))
                    .encrypt(SEALED, content.getBytes(UTF_8), authenticated(head, bindings));
            return Base64URL.encode(joined(
                            head,
                            parts.getInitializationVector().decode(),
                            parts.getCipherText().decode(),
                            parts.getAuthenticationTag().decode()))
                    .toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("the JDK cannot make tokens", e);
        }
    }

    /**
     * What a token holds.
     *
     * @throws TokenRefused if it is not one of ours for that purpose and those bindings, or has expired
     */
    public String open(TokenPurpose purpose, List<String> bindings, String token) throws TokenRefused {
        Sealed sealed;
        try {
            sealed = Sealed.read(decoded(token));
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new TokenRefused();
        }
        String content = opened(purpose, bindings, sealed);
        boolean expired = sealed.expiry() < clock.instant().getEpochSecond();
        if (sealed.version() != VERSION || expired) {
            throw new TokenRefused();
        }
        return content;
    }

    /**
     * A keyed hash: the same for the same parts and the first key, and worth nothing without it. For telling whether
     * something is as it was, without keeping what it was.
     */
    public String hash(TokenPurpose purpose, List<String> parts) {
        byte[] whole = hmac(keys.get(0), "hash " + purpose.name(), joined(parts));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, whole.length / 2));
    }

    /** Only the one way of writing each token is taken: no padding, no stray bits in the last letter. */
    private static byte[] decoded(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token)) {
            throw new IllegalArgumentException("not in the form in which tokens are written");
        }
        return bytes;
    }

    private String opened(TokenPurpose purpose, List<String> bindings, Sealed sealed) throws TokenRefused {
        byte[] authenticated = authenticated(head(sealed.version(), sealed.expiry()), bindings);
        for (byte[] key : keys) {
            try {
                byte[] content = new DirectDecrypter(own(key, purpose))
                        .decrypt(SEALED, null, sealed.nonce(), sealed.content(), sealed.tag(), authenticated);
                return new String(content, UTF_8);
            } catch (JOSEException e) {
                // Made with another of the keys, or not by us; the next key tells.
            }
        }
        throw new TokenRefused();
    }

    /** The parts of a token as it was handed back; nothing of it is trusted yet. */
    private record Sealed(byte version, long expiry, Base64URL nonce, Base64URL content, Base64URL tag) {

        /** @throws BufferUnderflowException if it is too short to be one */
        static Sealed read(byte[] token) {
            ByteBuffer bytes = ByteBuffer.wrap(token);
            byte version = bytes.get();
            long expiry = bytes.getLong();
            Base64URL nonce = next(bytes, NONCE);
            if (bytes.remaining() < TAG) {
                throw new BufferUnderflowException();
            }
            return new Sealed(version, expiry, nonce, next(bytes, bytes.remaining() - TAG), next(bytes, TAG));
        }

        private static Base64URL next(ByteBuffer bytes, int length) {
            byte[] some = new byte[length];
            bytes.get(some);
            return Base64URL.encode(some);
        }
    }

    private static byte[] head(byte version, long expiry) {
        return ByteBuffer.allocate(1 + Long.BYTES).put(version).putLong(expiry).array();
    }

    private static byte[] own(byte[] key, TokenPurpose purpose) {
        return hmac(key, "token " + purpose.name(), new byte[0]);
    }

    private static byte[] authenticated(byte[] head, List<String> bindings) {
        return joined(head, joined(bindings));
    }

    private static byte[] hmac(byte[] key, String use, byte[] content) {
        try {
            return new MACSigner(key)
                    .sign(HASHED, joined(joined(List.of(use)), content))
                    .decode();
        } catch (JOSEException e) {
            throw new IllegalStateException("the JDK cannot make keyed hashes", e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer bytes = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            bytes.put(part);
        }
        return bytes.array();
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
