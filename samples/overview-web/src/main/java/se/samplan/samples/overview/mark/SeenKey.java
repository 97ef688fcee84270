package se.samplan.samples.overview.mark;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands for somebody who looks at somebody: a hash that cannot be made, nor tried, without the secret. */
final class SeenKey {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    SeenKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /** 64 hexadecimal digits. */
    String of(Looking looking) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            // The length keeps one pair from looking like another.
            String pair = looking.looker().length() + ":" + looking.looker() + looking.person();
            return HexFormat.of().formatHex(mac.doFinal(pair.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is in every Java", e);
        }
    }
}
