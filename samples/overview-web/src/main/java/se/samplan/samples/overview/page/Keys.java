package se.samplan.samples.overview.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What things are called in addresses: without meaning outside the session, and nobody else's. */
public final class Keys {

    private static final String HASH = "HmacSHA256";
    private static final int BYTES = 12;

    private final SecretKeySpec secret;

    /** @param secret of the session, at least 16 bytes */
    public Keys(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HASH);
    }

    /** The key of what is called the same in every answer. */
    public String of(String lasting) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(secret);
            byte[] hash = Arrays.copyOf(mac.doFinal(lasting.getBytes(UTF_8)), BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
