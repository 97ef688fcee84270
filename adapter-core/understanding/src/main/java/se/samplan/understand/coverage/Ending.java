package se.samplan.understand.coverage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a question to a source ended.
 *
 * @param state 1..1; what became of it
 * @param code 0..1; why there is nothing or not all, by the codes of the status pages; never a text of a source
 * @param count 0 and up; how many records came. Where not all came, at least so many exist
 */
public record Ending(CoverageState state, Optional<String> code, int count) {

    public Ending {
        requireNonNull(state, "state");
        requireNonNull(code, "code");
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative");
        }
    }

    /** Everything that the source has; with no records, it has nothing. */
    public static Ending answered(int count) {
        return new Ending(count == 0 ? CoverageState.HAS_NOTHING : CoverageState.HAS_DATA, Optional.empty(), count);
    }

    /** @param count how many records came all the same */
    public static Ending notFetched(String code, int count) {
        return new Ending(CoverageState.NOT_FETCHED, Optional.of(code), count);
    }

    /** The source may not be asked by this caller. */
    public static Ending notAllowed(String code) {
        return new Ending(CoverageState.NOT_ALLOWED, Optional.of(code), 0);
    }

    /** The source has records that the reader may know of but not see. Never said to the person or an agent (INV-L6). */
    public static Ending withheld(String code, int shown) {
        return new Ending(CoverageState.WITHHELD, Optional.of(code), shown);
    }
}
