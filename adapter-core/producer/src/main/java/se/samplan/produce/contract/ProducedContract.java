package se.samplan.produce.contract;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.produce.IndexedData;
import se.samplan.produce.JournalQuestion;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.Production;
import se.samplan.produce.ProductionListener;
import se.samplan.produce.RecordKind;
import se.samplan.produce.index.IndexUpdates;

/**
 * What a producer has to know of one version of a contract: the counterpart of {@link se.samplan.contract.AggregatedContract}.
 *
 * @param <P> the generated service interface
 * @param <Q> generated class of the request
 * @param <A> generated class of the response
 * @param <S> what a vendor implements
 * @param <J> the question to the journal
 * @param <R> kind of record
 * @param port how it is served
 * @param asking how a request becomes a question to the journal
 * @param kind what production has to know of its records: rules and layout of this version
 * @param message the form of its response
 * @param pages 0..1; how the next page is asked for, where the contract has pages
 * @param index 0..1; what the engagement index is told of its records. None for a version that offers what another one does: the
 *     index is told once
 */
public record ProducedContract<P, Q, A, S, J extends JournalQuestion<R>, R>(
        Port<P, Q, A> port,
        Asking<Q, S, J, R> asking,
        RecordKind<R> kind,
        Message<A, R, ?> message,
        Optional<Pages<Q, A>> pages,
        Optional<Indexing<S, J, R>> index) {

    /** Whether the journal has anything for it; a contract that nobody implements is not served. */
    public boolean isServedBy(JournalSystem system) {
        return !asking.connected().apply(system).isEmpty();
    }

    /**
     * The service over what a vendor has connected.
     *
     * @param means what the services of one producer have in common
     */
    public P over(Means means) {
        return port.over().apply(new ProducedAnswers<>(this, means));
    }

    /**
     * What the index is told of its records by person and owner; empty if it is not told of them, or of each by itself.
     *
     * @param sourceSystem the HSA-id in the source system's certificate
     * @param registeredAs the logical address under which the platform's tables know it
     */
    public Optional<IndexedData> indexed(HsaId sourceSystem, LogicalAddress registeredAs) {
        return index.flatMap(indexing -> indexing.data(asking, sourceSystem, registeredAs));
    }

    /**
     * The rules of its posts; empty if the index is not told of its records.
     *
     * @param sourceSystem the HSA-id in the source system's certificate
     * @param registeredAs the logical address under which the platform's tables know it
     */
    public Optional<IndexUpdates> posts(HsaId sourceSystem, LogicalAddress registeredAs) {
        return index.map(indexing -> indexing.posts(sourceSystem, registeredAs));
    }

    /**
     * What the services of one producer have in common.
     *
     * @param size how much an answer may hold
     * @param clock in the zone of the wire's times
     * @param listener hears what is kept back
     * @param calls correlation id of the call that the current thread answers
     */
    public record Means(
            Journal journal,
            JournalSystem system,
            Production.Size size,
            Clock clock,
            ProductionListener listener,
            Supplier<CorrelationId> calls) {}
}
