package se.samplan.produce.contract;

import java.util.List;
import java.util.function.Function;
import se.samplan.published.Publication;

/**
 * How a contract is served.
 *
 * @param <P> the service interface, as generated from the WSDL; it has one method
 * @param <Q> generated class of the request
 * @param <A> generated class of the response
 * @param publication names and files as published
 * @param type the service interface
 * @param over the service interface over what answers
 * @param within generated classes of what may stand in the any of requests and responses
 */
public record Port<P, Q, A>(
        Publication publication, Class<P> type, Function<Answering<Q, A>, P> over, List<Class<?>> within) {

    public Port {
        within = List.copyOf(within);
    }

    /** What answers a call. */
    @FunctionalInterface
    public interface Answering<Q, A> {

        /**
         * The response.
         *
         * @param logicalAddress where the call was meant to go
         * @param request valid against its schema
         * @throws RuntimeException whatever stands in the way; the edge makes a fault of it
         */
        A answer(String logicalAddress, Q request);
    }
}
