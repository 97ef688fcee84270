package se.samplan.produce.index;

import java.util.List;

/** Sends an Update. The port behind which SOAP stands. */
@FunctionalInterface
public interface IndexSender {

    /** Longest request of the contract (engagement index 1.0, section 3). */
    int MOST = 1000;

    /**
     * Sends the changes in one request and waits for the answer, within a time of its own. Throws nothing: a lost answer is an
     * answer, too.
     *
     * @param changes 1 to {@link #MOST}, no two of the same post
     */
    IndexAnswer send(List<IndexChange> changes);
}
