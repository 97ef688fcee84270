package se.samplan.recognise;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a template asks of a note beside its words.
 *
 * @param codes note codes that plans are filed under; may be empty
 * @param roles words of the roles that write them, for example {@code arbetsterapeut}; may be empty
 * @param leastLetters of the text; what is shorter is hardly a plan
 * @param leastConfidence 0–1; what is less sure is not told at all
 */
public record Demands(Set<String> codes, Set<String> roles, int leastLetters, double leastConfidence) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public Demands {
        codes = codes.stream().map(Spelling::folded).collect(Collectors.toUnmodifiableSet());
        roles = roles.stream().map(Spelling::folded).collect(Collectors.toUnmodifiableSet());
        if (leastLetters < 0 || !(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException("letters are 0 or more, and a confidence is 0 to 1");
        }
    }
}
