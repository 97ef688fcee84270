package se.samplan.samples.spring;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;

/** GetSubjectOfCareSchedule 1.1: a patient's booked times at one unit, those of today and later. */
@Component
class BookingsInDatabase implements BookedTimeSource {

    private static final String BOOKINGS = """
            select booking.*, care_unit.name as unit_name, staff.name as staff_name
              from booking
              join patient   on patient.patient_id = booking.patient_id
              join care_unit on care_unit.unit_id  = booking.unit_id
              left join staff on staff.staff_id    = booking.staff_id
             where patient.identity = :identity
               and booking.unit_id  = :unit
               and booking.ends    >= :today
             order by booking.starts
            """;

    private final JdbcClient database;
    private final Clock clock;

    BookingsInDatabase(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Stream<BookedTime> bookedTimes(BookedTimeQuestion question) {
        PersonId patient = question.person();
        return database
                .sql(BOOKINGS)
                .param("identity", patient.id())
                .param("unit", question.careUnit().value())
                .param("today", LocalDate.now(clock).atStartOfDay())
                .query(Row.read(row -> booking(patient, row)))
                .list()
                .stream();
    }

    static BookedTime booking(PersonId patient, Row row) throws SQLException {
        return BookedTimeBuilder.builder()
                .bookingId(row.text("booking_id"))
                .subjectOfCare(patient)
                .healthcareFacility(new HsaId(row.text("unit_id")))
                .startTimeInclusive(row.time("starts"))
                .endTimeExclusive(row.time("ends"))
                .healthcareFacilityName(row.text("unit_name"))
                .performer(row.anyText("staff_id").map(HsaId::new))
                .performerName(row.anyText("staff_name"))
                .purpose(row.text("purpose"))
                .timeTypeName(row.text("kind"))
                .cancelBookingAllowed(row.yes("may_cancel"))
                .rebookingAllowed(row.yes("may_move"))
                .messageAllowed(true)
                .isInvitation(row.yes("invitation"))
                .build();
    }
}
