package se.samplan.produce;

import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.produce.index.IndexUpdates;

/**
 * Data that the engagement index is told of by person and owner. Its contract says what it is.
 *
 * @param source what a vendor implements to give such data; a change is told by naming it
 * @param posts the rules of the index for it
 * @param left what a journal has left of a person: one for each record that has an owner. It throws {@link JournalFailed} if the
 *     journal cannot say
 */
public record IndexedData(
        Class<?> source, IndexUpdates posts, BiFunction<JournalSystem, PersonId, Stream<Owned>> left) {

    /** Who owns a record, and its time. */
    public record Owned(HsaId owner, LocalDateTime time) {}
}
