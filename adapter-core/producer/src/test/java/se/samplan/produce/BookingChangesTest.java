package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexUpdates;
import se.samplan.produce.index.store.OutboxTable;

/** A booking that is told in the journal's own transaction is told if that transaction holds, and else not. */
class BookingChangesTest {

    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-RG01");
    private static final HsaId OWNER = new HsaId("TSTASTA00000-RG00");
    private static final BookedTime TIME = BookedTimeBuilder.builder()
            .bookingId("B1")
            .subjectOfCare(new PersonId("191212121212", IdentityType.PERSONNUMMER))
            .healthcareFacility(new HsaId("TSTASTA00000-RG02"))
            .startTimeInclusive(LocalDateTime.of(2026, 2, 3, 9, 0))
            .endTimeExclusive(LocalDateTime.of(2026, 2, 3, 9, 30))
            .build();

    private final OutboxTable outbox = new OutboxTable(BookingChangesTest::open, Clock.systemUTC());
    private final JournalChanges changes = new JournalChanges(
            new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            new JournalChanges.Updates(
                    List.of(),
                    new IndexUpdates(SubjectOfCareSchedule1.description(), SYSTEM, new LogicalAddress(SYSTEM.value()))),
            new JournalChanges.Recorder() {
                @Override
                public void record(List<IndexChange> told) {
                    outbox.record(told);
                }

                @Override
                public void record(Connection vendors, List<IndexChange> told) throws SQLException {
                    outbox.record(vendors, told);
                }
            });

    @Test
    void bookedAndCancelledHoldWithTheJournalsTransaction() throws SQLException {
        try (Connection vendor = open()) {
            vendor.setAutoCommit(false);

            changes.booked(vendor, TIME, OWNER);
            assertThat(outbox.waiting(10)).as("not yet committed").isEmpty();
            vendor.rollback();
            assertThat(outbox.waiting(10)).as("forgotten with the booking").isEmpty();

            changes.booked(vendor, TIME, OWNER);
            vendor.commit();
            assertThat(states()).containsExactly(IndexChange.State.PRESENT);

            changes.cancelled(vendor, TIME, OWNER);
            vendor.rollback();
            assertThat(states()).as("still booked").containsExactly(IndexChange.State.PRESENT);

            changes.cancelled(vendor, TIME, OWNER);
            vendor.commit();
            assertThat(states()).containsExactly(IndexChange.State.GONE);
        }
    }

    private List<IndexChange.State> states() {
        return outbox.waiting(10).stream().map(entry -> entry.change().state()).toList();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:BookingChanges;DB_CLOSE_DELAY=-1");
    }
}
