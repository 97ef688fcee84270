package se.samplan.produce.index;

import static se.samplan.produce.index.IndexKey.NOT_APPLICABLE;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.IndexCategory;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;

/**
 * Says what the index must be told, given what a source system has left of one contract's data about a person (code systems,
 * section 2). Pure.
 *
 * <p>As long as other data of the category remain, a deletion is an update of mostRecentContent; only when nothing is left is
 * the post deleted (engagement index 1.0, section 3). Nothing is ever told of persons with an identity that is not national;
 * when such an identity is linked to a national one, this is asked again with the national one.
 */
public final class IndexUpdates {

    private final IndexCategory category;
    private final Addressing addressing;
    private final HsaId sourceSystem;
    private final LogicalAddress address;

    /**
     * @param sourceSystem the HSA-id in the source system's certificate
     * @param registeredAs the logical address under which the platform's tables know it; counts only for contracts whose posts
     *     are addressed so
     */
    public IndexUpdates(AggregatedContract<?> contract, HsaId sourceSystem, LogicalAddress registeredAs) {
        this.category = contract.index();
        this.addressing = contract.addressing();
        this.sourceSystem = sourceSystem;
        this.address = addressing == Addressing.AS_REGISTERED ? registeredAs : new LogicalAddress(sourceSystem.value());
    }

    /**
     * The changes for a contract that has one post for each responsible organisation.
     *
     * @param left one for each organisation that something has changed for
     * @throws IllegalArgumentException if the contract has posts of single bookings, or naming the field that breaks a rule of
     *     the index
     */
    public List<IndexChange> of(PersonId person, List<Left> left) {
        require(addressing != Addressing.CARE_UNIT, "this contract is indexed by booking");
        return told(
                person,
                left.stream()
                        .map(some -> change(
                                some.state(),
                                key(person, address, NOT_APPLICABLE, some.dataController()),
                                some.latestEvent())));
    }

    /**
     * The changes for a contract that has one post for each booking. mostRecentContent is the start of the booking.
     *
     * @throws IllegalArgumentException if the contract has no such posts, or naming the field that breaks a rule of the index
     */
    public List<IndexChange> ofBookings(PersonId person, List<BookingLeft> bookings) {
        require(addressing == Addressing.CARE_UNIT, "this contract is not indexed by booking");
        return told(
                person,
                bookings.stream()
                        .map(booking -> change(
                                booking.state(),
                                key(person, booking.careUnit(), booking.bookingId(), booking.dataController()),
                                booking.start())));
    }

    private static List<IndexChange> told(PersonId person, Stream<IndexChange> changes) {
        return person.type().isNational() ? changes.toList() : List.of();
    }

    private static IndexChange change(IndexChange.State state, IndexKey key, LocalDateTime time) {
        return new IndexChange(state, new IndexPost(key, time));
    }

    private IndexKey key(PersonId person, LogicalAddress at, String objectId, String dataController) {
        return new IndexKey(
                person.id(),
                category.serviceDomain(),
                category.categorization().orElse(NOT_APPLICABLE),
                at.value(),
                objectId,
                NOT_APPLICABLE,
                sourceSystem.value(),
                dataController);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
