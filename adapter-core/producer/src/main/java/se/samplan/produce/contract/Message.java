package se.samplan.produce.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samplan.model.HsaId;

/**
 * The form of a contract's response.
 *
 * @param <A> generated class of the response
 * @param <R> kind of record
 * @param <W> generated class of the record
 * @param empty a response without records
 * @param records the list in which its records stand, to be added to
 * @param record a record in its generated form, as one of that source system
 * @param result where it says how the call has ended; empty for contracts that have no result
 */
public record Message<A, R, W>(
        Supplier<A> empty,
        Function<A, List<W>> records,
        BiFunction<R, HsaId, W> record,
        Optional<BiConsumer<A, Ending>> result) {}
