package se.samplan.seal;

import java.util.List;
import java.util.Optional;

/** Makes texts that a caller can carry but not change, and recognises them again. */
public interface Sealing {

    /**
     * The content as a token.
     *
     * @param purpose what it may be used for; a token for one thing is none for another
     * @param bindings who and what it is for; must be the same when it is opened, and cannot be read from the token
     */
    String seal(String purpose, List<String> bindings, String content);

    /** The content, or nothing if the token was not made here for this purpose and these bindings. */
    Optional<String> open(String purpose, List<String> bindings, String token);
}
