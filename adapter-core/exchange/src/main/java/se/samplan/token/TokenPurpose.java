package se.samplan.token;

import java.time.Duration;

/**
 * What a token is for. A token for one purpose is refused for every other.
 *
 * @param name differs from that of every other purpose; a change of the content's form is a new name
 * @param validity how long it is accepted
 */
public record TokenPurpose(String name, Duration validity) {

    public TokenPurpose {
        if (name.isBlank() || validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("a purpose has a name and a time for which its tokens are valid");
        }
    }
}
