package se.samplan.understand.coverage;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.understand.statement.RecordKind;

/**
 * What became of one question to one source, as the reader may know it.
 *
 * @param kind 1..1; which records were asked for
 * @param source 0..1; where they were asked for; absent where the look-up of sources failed for these records altogether
 * @param giver 0..1; the care giver or social-care provider behind the source, where it is known
 * @param ending 1..1; what became of it
 */
public record Asked(RecordKind kind, Optional<HsaId> source, Optional<HsaId> giver, Ending ending) {

    public Asked {
        requireNonNull(kind, "kind");
        requireNonNull(source, "source");
        requireNonNull(giver, "giver");
        requireNonNull(ending, "ending");
    }

    /** A source whose giver is not known. */
    public static Asked of(RecordKind kind, HsaId source, Ending ending) {
        return new Asked(kind, Optional.of(source), Optional.empty(), ending);
    }

    /** A look-up of sources that failed, so that nobody could be asked for these records. */
    public static Asked lookUpFailed(RecordKind kind, String code) {
        return new Asked(kind, Optional.empty(), Optional.empty(), Ending.notFetched(code, 0));
    }
}
