package se.samplan.produce.contract;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.planning.RecordHeader;
import se.samplan.produce.IndexedData;
import se.samplan.produce.IndexedData.Owned;
import se.samplan.produce.JournalFailed;
import se.samplan.produce.JournalQuestion;
import se.samplan.produce.Production;
import se.samplan.produce.index.IndexUpdates;

/**
 * What the engagement index is told of a contract's records.
 *
 * @param <S> what a vendor implements
 * @param <J> the question to the journal
 * @param <R> kind of record
 * @param contract whose categorization and addresses its posts have
 * @param byOwner 0..1; how a journal is asked what it has left, where a post is of a person and an owner. None where each record
 *     has a post of its own: the journal then says itself what became of the record
 */
public record Indexing<S, J extends JournalQuestion<R>, R>(
        AggregatedContract<?> contract, Optional<ByOwner<S, J, R>> byOwner) {

    /**
     * What the index must know of a journal's records, beside how the journal is asked for them.
     *
     * @param source what a vendor implements; a change is told by naming it
     * @param everything the question for all that this source system has of the person
     * @param owned whose a record is, and its time; a record without an owner cannot be indexed: the index names one
     */
    public record ByOwner<S, J extends JournalQuestion<R>, R>(
            Class<S> source, BiFunction<PersonId, HsaId, J> everything, Function<R, Optional<Owned>> owned) {

        private Stream<Owned> left(Production.JournalCall<R> call) {
            try {
                return requireNonNull(call.records(), "records").map(owned).flatMap(Optional::stream);
            } catch (Exception e) { // the vendor's code may throw anything
                throw new JournalFailed("the journal could not say what it has left", e);
            }
        }
    }

    /** Posts of a person and an owner. */
    static <S, J extends JournalQuestion<R>, R> Optional<Indexing<S, J, R>> of(
            AggregatedContract<?> contract, ByOwner<S, J, R> byOwner) {
        return Optional.of(new Indexing<>(contract, Optional.of(byOwner)));
    }

    /** A post for each record. */
    static <S, J extends JournalQuestion<R>, R> Optional<Indexing<S, J, R>> ofEachRecord(
            AggregatedContract<?> contract) {
        return Optional.of(new Indexing<>(contract, Optional.empty()));
    }

    /** The owner and the time of a record with the common header. */
    static Optional<Owned> owned(RecordHeader header) {
        return header.owner().careGiver().map(giver -> new Owned(giver, header.drawnUp()));
    }

    /** The rules of its posts. */
    IndexUpdates posts(HsaId sourceSystem, LogicalAddress registeredAs) {
        return new IndexUpdates(contract, sourceSystem, registeredAs);
    }

    /**
     * What is told by person and owner.
     *
     * @param asking how the journal is asked for its records
     */
    Optional<IndexedData> data(Asking<?, S, J, R> asking, HsaId sourceSystem, LogicalAddress registeredAs) {
        return byOwner.map(by -> new IndexedData(
                by.source(),
                posts(sourceSystem, registeredAs),
                (journal, person) -> asking.calls(journal, by.everything().apply(person, sourceSystem)).stream()
                        .flatMap(by::left)));
    }
}
