package se.samplan.produce;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.planning.RecordHeader;
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

    /** Data that is indexed by person and owner. */
    public enum Data {
        CARE_PLANS,
        CARE_DOCUMENTATION,
        FIXED_CONTACTS,
        AGREEMENTS,
        CARE_CONTACTS
    }

    /** Where the changes are kept until they are sent. */
    public interface Recorder {

        /** In a transaction of its own. */
        void record(List<IndexChange> changes);

        /** In the transaction of that connection, which stays open. */
        void record(Connection vendors, List<IndexChange> changes) throws SQLException;
    }

    /** The rules of the index for each kind of data, and for bookings. */
    public record Updates(Map<Data, IndexUpdates> data, IndexUpdates bookings) {

        public Updates {
            data = Map.copyOf(data);
        }
    }

    /** Who owns a record, and its time. */
    private record Owned(HsaId owner, LocalDateTime time) {}

    private final Supplier<JournalSystem> journal;
    private final HsaId sourceSystem;
    private final Updates updates;
    private final Recorder outbox;

    public JournalChanges(JournalSystem system, HsaId sourceSystem, Updates updates, Recorder outbox) {
        this(() -> system, sourceSystem, updates, outbox);
    }

    /** @param journal asked when a change is told; what is connected may itself hold this object */
    public JournalChanges(Supplier<JournalSystem> journal, HsaId sourceSystem, Updates updates, Recorder outbox) {
        this.journal = journal;
        this.sourceSystem = sourceSystem;
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
        outbox.record(changes(data, person, owner, when));
    }

    /**
     * Something of that kind was added, changed or deleted, told in the journal's own transaction: either both hold or none.
     */
    public void changed(Connection vendors, Data data, PersonId person, HsaId owner, LocalDateTime when)
            throws SQLException {
        outbox.record(vendors, changes(data, person, owner, when));
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
        for (Data data : Data.values()) {
            Map<String, LocalDateTime> latest = new TreeMap<>();
            try (Stream<Owned> left = left(data, person)) {
                left.forEach(owned -> latest.merge(
                        owned.owner().value(), owned.time(), BinaryOperator.maxBy(LocalDateTime::compareTo)));
            }
            rules(data)
                    .map(rules -> rules.of(
                            person,
                            latest.entrySet().stream()
                                    .map(each -> Left.something(each.getKey(), each.getValue()))
                                    .toList()))
                    .filter(changes -> !changes.isEmpty())
                    .ifPresent(outbox::record);
        }
    }

    private List<IndexChange> changes(Data data, PersonId person, HsaId owner, LocalDateTime when) {
        try (Stream<Owned> left = left(data, person)) {
            boolean some = left.anyMatch(owned -> owned.owner().equals(owner));
            Left state = some ? Left.something(owner.value(), when) : Left.nothing(owner.value(), when);
            return rules(data).map(rules -> rules.of(person, List.of(state))).orElse(List.of());
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

    private Optional<IndexUpdates> rules(Data data) {
        return Optional.ofNullable(updates.data().get(data));
    }

    private Stream<Owned> left(Data data, PersonId person) {
        JournalSystem system = journal.get();
        return switch (data) {
            case CARE_PLANS ->
                all(
                        system.carePlans(),
                        source -> source.carePlans(
                                new CarePlanQuestion(person, sourceSystem, List.of(), Optional.empty(), List.of())),
                        plan -> owned(plan.header()));
            case CARE_DOCUMENTATION ->
                all(
                        system.careDocumentation(),
                        source -> source.careNotes(new CareDocumentationQuestion(
                                person, sourceSystem, List.of(), List.of(), Optional.empty(), List.of())),
                        note -> owned(note.header()));
            case AGREEMENTS ->
                all(
                        system.agreements(),
                        source -> source.agreements(new AgreementQuestion(
                                person, sourceSystem, List.of(), List.of(), Optional.empty(), List.of())),
                        agreement -> owned(agreement.header()));
            case CARE_CONTACTS ->
                all(
                        system.careContacts(),
                        source -> source.careContacts(new CareContactQuestion(
                                person, sourceSystem, List.of(), List.of(), Optional.empty(), List.of())),
                        contact -> owned(contact.header()));
            case FIXED_CONTACTS ->
                all(
                        system.fixedContacts(),
                        source -> source.fixedContacts(new FixedContactQuestion(
                                person, sourceSystem, Optional.empty(), Optional.empty(), List.of(), Optional.empty())),
                        contact -> Optional.of(
                                new Owned(contact.accountableHealthcareProvider(), contact.blockComparisonTime())));
        };
    }

    /** A record without an owner cannot be indexed: the index names one. */
    private static Optional<Owned> owned(RecordHeader header) {
        return header.owner().careGiver().map(giver -> new Owned(giver, header.drawnUp()));
    }

    private interface Call<S, R> {
        Stream<R> of(S source) throws Exception;
    }

    private static <S, R> Stream<Owned> all(List<S> sources, Call<S, R> call, Function<R, Optional<Owned>> owned) {
        return sources.stream().flatMap(source -> {
            try {
                return call.of(source).map(owned).flatMap(Optional::stream);
            } catch (Exception e) { // the vendor's code may throw anything
                throw new JournalFailed("the journal could not say what it has left", e);
            }
        });
    }
}
