package se.samplan.produce.contract;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a contract that has pages lets the next one be asked for.
 *
 * @param <Q> generated class of the request
 * @param <A> generated class of the response
 * @param reference the reference that a request brings from an earlier answer
 * @param more says in a response that there is a next page
 */
public record Pages<Q, A>(Function<Q, Optional<String>> reference, More<A> more) {

    /** Says in a response that there is a next page. */
    @FunctionalInterface
    public interface More<A> {

        /**
         * Adds it.
         *
         * @param logicalAddress where the next call goes
         * @param reference what it has to bring
         */
        void tell(A response, String logicalAddress, String reference);
    }
}
