package se.samplan.model;

import java.time.LocalDateTime;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;

/**
 * Records that keep every rule at level E, for tests. The same seed gives the same record, whatever else was made before;
 * every optional part is there for some seeds and missing for others. Persons and ids are those of scenario Asta, section
 * 2; everything is about {@link People#ASTA}.
 */
public final class ValidRecords {

    /** The system that the records come from. */
    public static final HsaId SYSTEM = new HsaId("TSTASTA00000-SYS1");

    /** Later than everything that has happened in the records, earlier than what is planned. */
    public static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 20, 12, 0);

    private ValidRecords() {}

    public static CarePlan carePlan(long seed) {
        return RandomRecord.withPatientSummaryHeader(seed).make(CarePlan.class);
    }

    public static Agreement agreement(long seed) {
        return RandomRecord.withJolHeader(seed).make(Agreement.class);
    }

    public static FixedContact fixedContact(long seed) {
        return RandomRecord.withJolHeader(seed).make(FixedContact.class);
    }

    /** A note with what contract 3.0 carries. */
    public static CareNote careNote(long seed) {
        return RandomRecord.withJolHeader(seed).make(CareNote.class);
    }

    /** A note with what contract 2.1 carries. */
    public static CareNote careNoteOf21(long seed) {
        return RandomRecord.withPatientSummaryHeader(seed).make(CareNote.class);
    }

    public static BookedTime bookedTime(long seed) {
        return RandomRecord.withJolHeader(seed).make(BookedTime.class);
    }

    public static CareContact careContact(long seed) {
        return RandomRecord.withPatientSummaryHeader(seed).make(CareContact.class);
    }
}
