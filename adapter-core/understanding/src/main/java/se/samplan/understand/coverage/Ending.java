package se.samplan.understand.coverage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a question to a source ended.
 *
 * @param state 1..1; what became of it
 * @param code 0..1; why there is nothing or not all, by the codes of the status pages; never a text of a source
 * @param count 0 and up; how many records came. Where not all came, at least so many exist
 * @param copied 0..1; when the oldest of the data held, Swedish local, where the source gave it out of a copy
 */
public record Ending(CoverageState state, Optional<String> code, int count, Optional<LocalDateTime> copied) {

    public Ending {
        requireNonNull(state, "state");
        requireNonNull(code, "code");
        requireNonNull(copied, "copied");
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative");
        }
    }

    private static Ending of(CoverageState state, Optional<String> code, int count) {
        return new Ending(state, code, count, Optional.empty());
    }

    /** This ending, of an answer that the source gave out of a copy which held then; unchanged if it fetched all of it. */
    public Ending outOfACopy(Optional<LocalDateTime> held) {
        return new Ending(state, code, count, held);
    }

    /** Everything that the source has; with no records, it has nothing. */
    public static Ending answered(int count) {
        return of(count == 0 ? CoverageState.HAS_NOTHING : CoverageState.HAS_DATA, Optional.empty(), count);
    }

    /** @param count how many records came all the same */
    public static Ending notFetched(String code, int count) {
        return of(CoverageState.NOT_FETCHED, Optional.of(code), count);
    }

    /** The source may not be asked by this caller. */
    public static Ending notAllowed(String code) {
        return of(CoverageState.NOT_ALLOWED, Optional.of(code), 0);
    }

    /** The source has records that the reader may know of but not see. Never said to the person or an agent (INV-L6). */
    public static Ending withheld(String code, int shown) {
        return of(CoverageState.WITHHELD, Optional.of(code), shown);
    }
}
