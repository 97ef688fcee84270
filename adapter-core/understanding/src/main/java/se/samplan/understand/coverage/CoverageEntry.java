package se.samplan.understand.coverage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;
import se.samplan.understand.statement.RecordKind;

/**
 * One source or giver, for one kind of record.
 *
 * @param kind 1..1; which records
 * @param state 1..1; what became of it
 * @param text 1..1; the state and its reason in plain Swedish
 * @param source 0..1; where it was asked; absent for who is not connected and where the look-up failed
 * @param giver 0..1; care giver or social-care provider
 * @param giverName 0..1; as the operator writes it
 * @param code 0..1; why not all of it is there
 * @param atLeast 0..1; how many records exist at least, where not all came
 * @param dataAsOf 0..1; when the oldest of the data held, Swedish local, where it came out of a copy
 */
@WithBuilder
public record CoverageEntry(
        RecordKind kind,
        CoverageState state,
        String text,
        Optional<HsaId> source,
        Optional<HsaId> giver,
        Optional<String> giverName,
        Optional<String> code,
        Optional<Integer> atLeast,
        Optional<LocalDateTime> dataAsOf) {

    public CoverageEntry {
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(text, "text");
        requireNonNull(source, "source");
        requireNonNull(giver, "giver");
        requireNonNull(giverName, "giverName");
        requireNonNull(code, "code");
        requireNonNull(atLeast, "atLeast");
        requireNonNull(dataAsOf, "dataAsOf");
    }
}
