package se.samplan.spring;

import java.net.URI;
import java.time.Duration;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.WrittenId;
import se.samplan.produce.index.Pauses;

/**
 * The engagement index that a producer keeps up to date.
 *
 * @param address where Update is posted to
 * @param owner the index owner's id, the logical address of Update
 * @param ourselves our own id as a consumer of the index: that of the source system
 * @param pace how fast changes are sent
 */
public record IndexTarget(URI address, LogicalAddress owner, HsaId ourselves, Pace pace) {

    /** @throws IllegalArgumentException if one of the ids is none ({@link WrittenId}) */
    public IndexTarget {
        CheckedIds.check("the index owner's logical address", owner.value());
        CheckedIds.check("our own id at the index", ourselves.value());
    }

    /**
     * How fast changes are sent.
     *
     * @param timeout longest time until an answer has come
     * @param batch most changes in one request
     * @param poll between two looks into the outbox
     * @param pauses after failures
     */
    public record Pace(Duration timeout, int batch, Duration poll, Pauses pauses) {

        static final Pace USUAL = new Pace(
                Duration.ofSeconds(28),
                1000,
                Duration.ofSeconds(1),
                new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(5)));
    }

    /** An index that is told as fast as the national one allows. */
    public static IndexTarget at(URI address, LogicalAddress owner, HsaId ourselves) {
        return new IndexTarget(address, owner, ourselves, Pace.USUAL);
    }
}
