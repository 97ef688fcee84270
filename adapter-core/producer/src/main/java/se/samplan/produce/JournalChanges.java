package se.samplan.produce;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.produce.index.BookingLeft;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexUpdates;
import se.samplan.produce.index.Left;

/**
 * Where a journal says that something has changed. What the engagement index must be told is found out here, by asking the
 * journal what it has left; it is kept in the outbox until the index has it.
 *
 * <p>Call it when the change can be read: after the journal's own transaction, or within it by the methods that take its
 * connection, which must be one to the database of the outbox. Nothing is told of persons without a national identity.
 */
public final class JournalChanges {

    /**
     * Data that is indexed by person and owner, as the first journals that were connected name it. What has come since is named
     * by what a vendor implements.
     */
    public enum Data {
        CARE_PLANS(CarePlanSource.class),
        CARE_DOCUMENTATION(CareDocumentationSource.class),
        FIXED_CONTACTS(FixedContactSource.class),
        AGREEMENTS(AgreementSource.class),
        CARE_CONTACTS(CareContactSource.class);

        private final Class<?> source;

        Data(Class<?> source) {
            this.source = source;
        }
    }

    /** Where the changes are kept until they are sent. */
    public interface Recorder {

        /** In a transaction of its own. */
        void record(List<IndexChange> changes);

        /** In the transaction of that connection, which stays open. */
        void record(Connection vendors, List<IndexChange> changes) throws SQLException;
    }

    /** What the index is told of: data by person and owner, each from its contract, and bookings. */
    public record Updates(List<IndexedData> data, IndexUpdates bookings) {

        public Updates {
            data = List.copyOf(data);
        }
    }

    private final Supplier<JournalSystem> journal;
    private final Updates updates;
    private final Recorder outbox;

    public JournalChanges(JournalSystem system, Updates updates, Recorder outbox) {
        this(() -> system, updates, outbox);
    }

    /** @param journal asked when a change is told; what is connected may itself hold this object */
    public JournalChanges(Supplier<JournalSystem> journal, Updates updates, Recorder outbox) {
        this.journal = journal;
        this.updates = updates;
        this.outbox = outbox;
    }

    /**
     * Something of that kind was added, changed or deleted.
     *
     * @param owner care giver whose it is
     * @param when it happened, Swedish local time; the index shows it as mostRecentContent
     * @throws JournalFailed if the journal cannot say what is left; nothing is kept then
     */
    public void changed(Data data, PersonId person, HsaId owner, LocalDateTime when) {
        changed(data.source, person, owner, when);
    }

    /**
     * Something of that kind was added, changed or deleted, told in the journal's own transaction: either both hold or none.
     */
    public void changed(Connection vendors, Data data, PersonId person, HsaId owner, LocalDateTime when)
            throws SQLException {
        changed(vendors, data.source, person, owner, when);
    }

    /**
     * Something that is asked for by that interface of a vendor's was added, changed or deleted.
     *
     * @param source for example {@link CarePlanSource}
     * @param owner care giver whose it is
     * @param when it happened, Swedish local time; the index shows it as mostRecentContent
     * @throws JournalFailed if the journal cannot say what is left; nothing is kept then
     * @throws IllegalArgumentException if the index is not told of such records by person and owner
     */
    public void changed(Class<?> source, PersonId person, HsaId owner, LocalDateTime when) {
        outbox.record(changes(indexed(source), person, owner, when));
    }

    /**
     * Something that is asked for by that interface of a vendor's was added, changed or deleted, told in the journal's own
     * transaction: either both hold or none.
     */
    public void changed(Connection vendors, Class<?> source, PersonId person, HsaId owner, LocalDateTime when)
            throws SQLException {
        outbox.record(vendors, changes(indexed(source), person, owner, when));
    }

    /** A time is booked or moved. A moved one keeps its id. */
    public void booked(BookedTime time, HsaId owner) {
        outbox.record(booking(time, owner, IndexChange.State.PRESENT));
    }

    /** A time is booked or moved, told in the journal's own transaction: either both hold or none. */
    public void booked(Connection vendors, BookedTime time, HsaId owner) throws SQLException {
        outbox.record(vendors, booking(time, owner, IndexChange.State.PRESENT));
    }

    /** A booked time is cancelled. */
    public void cancelled(BookedTime time, HsaId owner) {
        outbox.record(booking(time, owner, IndexChange.State.GONE));
    }

    /** A booked time is cancelled, told in the journal's own transaction: either both hold or none. */
    public void cancelled(Connection vendors, BookedTime time, HsaId owner) throws SQLException {
        outbox.record(vendors, booking(time, owner, IndexChange.State.GONE));
    }

    /**
     * Tells the index of everything that the journal has of a person: for the first connection, and when an identity has been
     * linked to a national one.
     *
     * @throws JournalFailed if the journal cannot say what it has; nothing is kept then
     */
    public void everythingOf(PersonId person) {
        for (IndexedData data : updates.data()) {
            List<IndexChange> changes = data.posts().of(person, latest(data, person));
            if (!changes.isEmpty()) {
                outbox.record(changes);
            }
        }
    }

    /** What is left of each owner's, and the time of the latest of it. */
    private List<Left> latest(IndexedData data, PersonId person) {
        Map<String, LocalDateTime> latest = new TreeMap<>();
        try (Stream<IndexedData.Owned> left = data.left().apply(journal.get(), person)) {
            left.forEach(owned ->
                    latest.merge(owned.owner().value(), owned.time(), BinaryOperator.maxBy(LocalDateTime::compareTo)));
        }
        return latest.entrySet().stream()
                .map(each -> Left.something(each.getKey(), each.getValue()))
                .toList();
    }

    private List<IndexChange> changes(IndexedData data, PersonId person, HsaId owner, LocalDateTime when) {
        try (Stream<IndexedData.Owned> left = data.left().apply(journal.get(), person)) {
            boolean some = left.anyMatch(owned -> owned.owner().equals(owner));
            Left state = some ? Left.something(owner.value(), when) : Left.nothing(owner.value(), when);
            return data.posts().of(person, List.of(state));
        }
    }

    private List<IndexChange> booking(BookedTime time, HsaId owner, IndexChange.State state) {
        return updates.bookings()
                .ofBookings(
                        time.subjectOfCare(),
                        List.of(new BookingLeft(
                                new LogicalAddress(time.healthcareFacility().value()),
                                owner.value(),
                                time.bookingId(),
                                state,
                                time.startTimeInclusive())));
    }

    private IndexedData indexed(Class<?> source) {
        return updates.data().stream()
                .filter(data -> data.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        source.getName() + ": the index is not told of its records by person and owner"));
    }
}
