package se.samplan.producing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.ValidRecords;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.JournalSystem;

/** A journal with two records of each kind that differ in whatever a request can ask for. It answers both, whatever is asked. */
final class TwoRecords {

    static final String MINE = "record-mine";
    static final String OTHER = "record-other";
    static final String GIVER = "TSTASTA00000-RG00";
    static final String CONTACT = "K1";
    static final Identifier PROCESS = Identifier.of("1.2.752.129.2.1.2.1", "H1");
    static final LocalDateTime LATER = LocalDateTime.of(2026, 2, 10, 10, 0);
    static final CodedValue CONTACT_TYPE = ValidRecords.fixedContact(0).code();
    static final CodedValue AGREEMENT_TYPE = ValidRecords.agreement(0).body().agreementType();

    private static final LocalDateTime EARLIER = LocalDateTime.of(2026, 1, 22, 10, 0);
    private static final PersonId ASTA = new PersonId(ConnectedJournal.ASTA, IdentityType.PERSONNUMMER);

    private TwoRecords() {}

    static JournalSystem journal() {
        return new JournalSystem(
                        List.of(question -> Stream.of(plan(MINE), plan(OTHER))),
                        List.of(question -> Stream.of(
                                contact(MINE, ValidRecords.fixedContact(0)),
                                contact(
                                        OTHER,
                                        first(
                                                ValidRecords::fixedContact,
                                                other -> !CONTACT_TYPE.equals(other.code()))))),
                        List.of(question -> Stream.of(
                                agreement(MINE, ValidRecords.agreement(0)),
                                agreement(
                                        OTHER,
                                        first(
                                                ValidRecords::agreement,
                                                other -> !AGREEMENT_TYPE.equals(
                                                        other.body().agreementType()))))),
                        List.of(question -> Stream.of(note(MINE), note(OTHER))),
                        List.of(question -> Stream.of(booking(MINE), booking(OTHER))))
                .withCareContacts(question -> Stream.of(careContact(MINE), careContact(OTHER)));
    }

    private static <R> R first(java.util.function.LongFunction<R> records, Predicate<R> differs) {
        return LongStream.range(1, 1_000)
                .mapToObj(records)
                .filter(differs)
                .findFirst()
                .orElseThrow();
    }

    private static CarePlan plan(String id) {
        CarePlan plan = Plans.aPlan().build();
        return CarePlanBuilder.builder(plan).header(header(id, plan.header())).build();
    }

    private static CareNote note(String id) {
        CareNote note = ValidRecords.careNoteOf21(1);
        return CareNoteBuilder.builder(note)
                .header(header(id, note.header()))
                .dissentingOpinion(List.of())
                .build();
    }

    /** Written down much later than it was made: it is asked for by the day on which it was made. */
    private static Agreement agreement(String id, Agreement agreement) {
        RecordHeader header = header(id, agreement.header());
        return new Agreement(
                RecordHeaderBuilder.builder(header)
                        .author(AuthorBuilder.builder(header.author())
                                .time(LATER.plusMonths(1))
                                .build())
                        .documentTime(Optional.of(LATER.plusMonths(1)))
                        .careContactId(Optional.empty())
                        .build(),
                AgreementBodyBuilder.builder(agreement.body())
                        .agreedDate(header.drawnUp().toLocalDate())
                        .validityPeriod(OpenPeriod.between(
                                header.drawnUp().toLocalDate(),
                                header.drawnUp().toLocalDate().plusYears(1)))
                        .build());
    }

    private static FixedContact contact(String id, FixedContact contact) {
        Owner owner = owner(id);
        return FixedContactBuilder.builder(contact)
                .patientId(ASTA)
                .accountableHealthcareProvider(owner.careGiver().orElseThrow())
                .accountableCareUnit(owner.careUnit())
                .careProcessId(Optional.of(id.equals(MINE) ? PROCESS : Identifier.of(PROCESS.root(), "H2")))
                .externalNotes(Optional.of(id))
                .build();
    }

    /** Known by the id of the contact itself. */
    private static CareContact careContact(String id) {
        CareContact contact = ValidRecords.careContact(1);
        RecordHeader header = header(id, contact.header());
        return CareContactBuilder.builder(contact)
                .header(RecordHeaderBuilder.builder(header)
                        .documentId(header.careContactId().orElseThrow())
                        .careContactId(Optional.empty())
                        .documentTime(Optional.empty())
                        .build())
                .careContactTimePeriod(ContactTimes.visit(header.author().time()))
                .careContactReason(Optional.of(id))
                .build();
    }

    private static BookedTime booking(String id) {
        return BookedTimeBuilder.builder(ValidRecords.bookedTime(1))
                .bookingId(id)
                .subjectOfCare(ASTA)
                .healthcareFacility(new HsaId(ConnectedJournal.UNIT))
                .build();
    }

    private static RecordHeader header(String id, RecordHeader valid) {
        LocalDateTime time = id.equals(MINE) ? EARLIER : LATER;
        Author author = AuthorBuilder.builder(valid.author()).time(time).build();
        return RecordHeaderBuilder.builder(valid)
                .documentId(id)
                .patientId(ASTA)
                .owner(owner(id))
                .author(author)
                .documentTime(Optional.of(time))
                .approvedForPatient(true)
                .signature(Optional.empty())
                .careContactId(Optional.of(id.equals(MINE) ? CONTACT : "K2"))
                .build();
    }

    private static Owner owner(String id) {
        return id.equals(MINE)
                ? Owner.of(GIVER, ConnectedJournal.UNIT)
                : Owner.of("TSTASTA00000-RG01", "TSTASTA00000-U201");
    }
}
