package se.samplan.endpoint;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samplan.call.ByteBudget;
import se.samplan.edge.Response;
import se.samplan.model.ContractId;

/** Follows each request through its steps, for those who watch many programs together. */
@FunctionalInterface
public interface Following {

    /**
     * A request has come.
     *
     * @param header its HTTP headers, by name
     */
    Followed begins(ContractId contract, UnaryOperator<@Nullable String> header);

    /** A request that is followed. */
    interface Followed {

        /**
         * Has the request answered; what is done for it meanwhile is done for this request.
         *
         * @param room by which each of its steps is known
         */
        CompletableFuture<Response> through(
                ByteBudget.Reservation room, Supplier<CompletableFuture<Response>> answering);

        /** There was no place for it. */
        void turnedAway();

        /** It has ended; nothing more is done for it. */
        void ended(RequestListener.End end);
    }
}
