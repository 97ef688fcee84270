package se.samplan.samples.overview.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import se.samplan.samples.overview.page.Keys;

/**
 * What a session holds: the secret behind its keys and its forms. Nothing of the person.
 *
 * @param secret of the keys
 * @param token that a form of this session sends along
 */
record Visit(String secret, String token) implements Serializable {

    private static final String NAME = "visit";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Visit of(HttpSession session) {
        if (session.getAttribute(NAME) instanceof Visit visit) {
            return visit;
        }
        Visit visit = new Visit(random(), random());
        session.setAttribute(NAME, visit);
        return visit;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Keys keys() {
        return new Keys(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a form was made in this session. */
    boolean made(Optional<String> sent) {
        return sent.filter(token::equals).isPresent();
    }
}
