package se.samplan.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Seals with a keyed hash over purpose, bindings and content. The content can be read by who carries it, so nothing goes
 * into it that the caller does not know already; the bindings cannot.
 */
public final class HmacSealing implements Sealing {

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final KeyedHash hash;

    /** @param secret at least 32 bytes, the same in every instance */
    public HmacSealing(byte[] secret) {
        this.hash = KeyedHash.of(secret, "seal");
    }

    @Override
    public String seal(String purpose, List<String> bindings, String content) {
        return TO_TEXT.encodeToString(content.getBytes(UTF_8)) + "."
                + TO_TEXT.encodeToString(sealOf(purpose, bindings, content));
    }

    @Override
    public Optional<String> open(String purpose, List<String> bindings, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String content = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), UTF_8);
            byte[] seal = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(seal, sealOf(purpose, bindings, content))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Each part with its length, so that no two sets of parts look the same. */
    private byte[] sealOf(String purpose, List<String> bindings, String content) {
        StringBuilder text = new StringBuilder();
        append(text, purpose);
        text.append(bindings.size()).append(':');
        bindings.forEach(binding -> append(text, binding));
        append(text, content);
        return hash.of(text.toString().getBytes(UTF_8));
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
