package se.samplan.endpoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Where it is kept, so that it can be proven, what has been disclosed of whom to whom. The port of a ledger; {@code ledger.file} until
 * one is connected.
 */
@FunctionalInterface
public interface DisclosureLedger {

    /** Nothing is kept. */
    DisclosureLedger NONE = shown -> CompletableFuture.completedFuture(arrived -> {});

    /** What is told of an answer when it has been written. */
    @FunctionalInterface
    interface Receipt {

        /**
         * Says how it ended.
         *
         * @param arrived false if the reader went away, and may have had a part of it
         */
        void close(boolean arrived);

        /** Says that a fault went out in its place. A ledger that has no word of its own for that takes it as not arrived. */
        default void nothingLeft() {
            close(false);
        }
    }

    /**
     * Keeps what is about to be disclosed. Not a byte of the answer goes out before this has ended.
     *
     * @param shown what the answer shows, for each contract; with records in it
     * @return when it is durable; failing, if it is not
     */
    CompletableFuture<Receipt> intend(List<Shown> shown);
}
