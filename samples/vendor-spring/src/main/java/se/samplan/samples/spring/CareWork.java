package se.samplan.samples.spring;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.produce.JournalChanges;

/**
 * What the staff do. Each method is a transaction of our own, and tells within it what has changed: the engagement index hears of it if,
 * and only if, the transaction is committed, even when the index is down at the time or this program ends before it is told.
 */
@Service
class CareWork {

    private static final String PLAN = "select identity, care_giver_id from filed where record_id = :record";

    private static final String BOOKING = """
            select booking.*, patient.identity, care_unit.name as unit_name, care_unit.care_giver_id,
                   staff.name as staff_name
              from booking
              join patient   on patient.patient_id = booking.patient_id
              join care_unit on care_unit.unit_id  = booking.unit_id
              left join staff on staff.staff_id    = booking.staff_id
             where booking.booking_id = :booking
            """;

    /** Whose something is, and which care giver's. */
    private record Owned<T>(T what, HsaId careGiver) {}

    private final JdbcClient database;
    private final JournalChanges changes;
    private final Clock clock;

    CareWork(JdbcClient database, JournalChanges changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** How far a patient has come with a goal of her plan. */
    @Transactional
    public void judgeGoal(String plan, String goal, String reached) {
        LocalDateTime now = LocalDateTime.now(clock);
        database.sql("update record set changed = :now, version = version + 1 where record_id = :plan")
                .param("now", now)
                .param("plan", plan)
                .update();
        database.sql("update goal set reached = :reached, judged = :day where record_id = :plan and part_id = :goal")
                .param("reached", reached)
                .param("day", LocalDate.from(now))
                .param("plan", plan)
                .param("goal", goal)
                .update();
        Owned<PersonId> owned = database.sql(PLAN)
                .param("record", plan)
                .query(Row.read(CareWork::owned))
                .single();
        changes.changed(JournalChanges.Data.CARE_PLANS, owned.what(), owned.careGiver(), now);
    }

    /** A booked time is moved, and keeps its id. */
    @Transactional
    public void move(String booking, LocalDateTime starts, LocalDateTime ends) {
        database.sql("update booking set starts = :starts, ends = :ends where booking_id = :booking")
                .param("starts", starts)
                .param("ends", ends)
                .param("booking", booking)
                .update();
        Owned<BookedTime> moved = booking(booking);
        changes.booked(moved.what(), moved.careGiver());
    }

    /** A booked time is cancelled, by the patient or by us. */
    @Transactional
    public void cancel(String booking) {
        Owned<BookedTime> cancelled = booking(booking);
        database.sql("update activity set booking_id = null where booking_id = :booking")
                .param("booking", booking)
                .update();
        database.sql("delete from booking where booking_id = :booking")
                .param("booking", booking)
                .update();
        changes.cancelled(cancelled.what(), cancelled.careGiver());
    }

    private Owned<BookedTime> booking(String booking) {
        return database.sql(BOOKING)
                .param("booking", booking)
                .query(Row.read(row -> new Owned<>(
                        BookingsInDatabase.booking(patient(row), row), new HsaId(row.text("care_giver_id")))))
                .single();
    }

    private static Owned<PersonId> owned(Row row) throws SQLException {
        return new Owned<>(patient(row), new HsaId(row.text("care_giver_id")));
    }

    private static PersonId patient(Row row) throws SQLException {
        String identity = row.text("identity");
        return new PersonId(identity, IdentityType.guessedFrom(identity));
    }
}
