package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
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
import se.samplan.model.note.DissentingOpinion;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.Signature;

/** Which records a question asks for, filter by filter: an empty filter asks for any, and what a record does not say meets none. */
class JournalQuestionTest {

    private static final HsaId U101 = new HsaId("TSTASTA00000-U101");
    private static final HsaId U202 = new HsaId("TSTASTA00000-U202");
    private static final HsaId RG00 = new HsaId("TSTASTA00000-RG00");
    private static final HsaId KH00 = new HsaId("TSTASTA00000-KH00");
    private static final HsaId SYSTEM = ValidRecords.SYSTEM;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 22);
    private static final Optional<Days> THAT_DAY = Optional.of(new Days(DAY, DAY));
    private static final LocalDateTime ON_IT = DAY.atTime(23, 59, 59);
    private static final LocalDateTime BEFORE = DAY.minusDays(1).atTime(23, 59, 59);
    private static final LocalDateTime AFTER = DAY.plusDays(1).atStartOfDay();

    private static final RecordHeader HEADER = RecordHeaderBuilder.builder(
                    ValidRecords.carePlan(1).header())
            .owner(Owner.of(RG00.value(), U101.value()))
            .author(AuthorBuilder.builder().time(BEFORE).build())
            .documentTime(Optional.of(BEFORE))
            .signature(Optional.empty())
            .careContactId(Optional.of("K1"))
            .build();

    private static final RecordHeader SAYS_NOTHING = RecordHeaderBuilder.builder(HEADER)
            .owner(new Owner(Optional.empty(), Optional.empty()))
            .documentTime(Optional.empty())
            .careContactId(Optional.empty())
            .build();

    @Test
    void plans() {
        assertThat(plans(List.of(), Optional.empty(), List.of()).asksFor(plan(SAYS_NOTHING)))
                .isTrue();
        assertThat(plans(List.of(U202, U101), Optional.empty(), List.of()).asksFor(plan(HEADER)))
                .isTrue();
        assertThat(plans(List.of(U202), Optional.empty(), List.of()).asksFor(plan(HEADER)))
                .isFalse();
        assertThat(plans(List.of(U101), Optional.empty(), List.of()).asksFor(plan(SAYS_NOTHING)))
                .isFalse();
        assertThat(plans(List.of(), Optional.empty(), List.of("K2", "K1")).asksFor(plan(HEADER)))
                .isTrue();
        assertThat(plans(List.of(), Optional.empty(), List.of("K2")).asksFor(plan(HEADER)))
                .isFalse();
        assertThat(plans(List.of(), Optional.empty(), List.of("K1")).asksFor(plan(SAYS_NOTHING)))
                .isFalse();
    }

    /** Of plans the documentTime counts, and nothing else does. */
    @Test
    void plansOfADay() {
        CarePlanQuestion question = plans(List.of(), THAT_DAY, List.of());

        assertThat(question.asksFor(plan(drawnUp(ON_IT)))).isTrue();
        assertThat(question.asksFor(plan(drawnUp(DAY.atStartOfDay())))).isTrue();
        assertThat(question.asksFor(plan(drawnUp(BEFORE)))).isFalse();
        assertThat(question.asksFor(plan(drawnUp(AFTER)))).isFalse();
        assertThat(question.asksFor(plan(SAYS_NOTHING))).isFalse();
        assertThat(question.asksFor(plan(written(ON_IT)))).isFalse();
    }

    @Test
    void notes() {
        assertThat(notes(List.of(), List.of(), Optional.empty(), List.of()).asksFor(note(SAYS_NOTHING)))
                .isTrue();
        assertThat(notes(List.of(U101), List.of(RG00), Optional.empty(), List.of("K1"))
                        .asksFor(note(HEADER)))
                .isTrue();
        assertThat(notes(List.of(U202), List.of(), Optional.empty(), List.of()).asksFor(note(HEADER)))
                .isFalse();
        assertThat(notes(List.of(), List.of(KH00), Optional.empty(), List.of()).asksFor(note(HEADER)))
                .isFalse();
        assertThat(notes(List.of(), List.of(RG00), Optional.empty(), List.of()).asksFor(note(SAYS_NOTHING)))
                .isFalse();
        assertThat(notes(List.of(), List.of(), Optional.empty(), List.of("K2")).asksFor(note(HEADER)))
                .isFalse();
    }

    /** Of notes the days of the record, of author and signature, and of dissenting opinions count. */
    @Test
    void notesOfADay() {
        CareDocumentationQuestion question = notes(List.of(), List.of(), THAT_DAY, List.of());
        RecordHeader signed = RecordHeaderBuilder.builder(HEADER)
                .signature(Optional.of(new Signature(ON_IT, Optional.empty(), Optional.empty())))
                .build();

        assertThat(question.asksFor(note(drawnUp(ON_IT)))).isTrue();
        assertThat(question.asksFor(note(written(ON_IT)))).isTrue();
        assertThat(question.asksFor(note(signed))).isTrue();
        assertThat(question.asksFor(note(HEADER, ON_IT))).isTrue();
        assertThat(question.asksFor(note(HEADER, AFTER))).isFalse();
        assertThat(question.asksFor(note(HEADER))).isFalse();
    }

    @Test
    void agreements() {
        assertThat(agreements(List.of(), List.of(), Optional.empty(), List.of()).asksFor(agreement(SAYS_NOTHING, "VO")))
                .isTrue();
        assertThat(agreements(List.of(U101), List.of(RG00), Optional.empty(), List.of("VO", "X"))
                        .asksFor(agreement(HEADER, "VO")))
                .isTrue();
        assertThat(agreements(List.of(U202), List.of(), Optional.empty(), List.of())
                        .asksFor(agreement(HEADER, "VO")))
                .isFalse();
        assertThat(agreements(List.of(), List.of(KH00), Optional.empty(), List.of())
                        .asksFor(agreement(HEADER, "VO")))
                .isFalse();
        assertThat(agreements(List.of(), List.of(), Optional.empty(), List.of("X"))
                        .asksFor(agreement(HEADER, "VO")))
                .isFalse();
        assertThat(agreements(List.of(), List.of(), THAT_DAY, List.of()).asksFor(agreedOn(DAY)))
                .isTrue();
        assertThat(agreements(List.of(), List.of(), THAT_DAY, List.of()).asksFor(agreedOn(DAY.plusDays(1))))
                .isFalse();
        assertThat(agreements(List.of(), List.of(), THAT_DAY, List.of()).asksFor(agreedOn(DAY.minusDays(1))))
                .isFalse();
    }

    @Test
    void fixedContacts() {
        Identifier process = Identifier.of("1.2.752.129.2.1.2.1", "H1");
        FixedContact contact = FixedContactBuilder.builder(ValidRecords.fixedContact(1))
                .accountableHealthcareProvider(RG00)
                .accountableCareUnit(Optional.of(U101))
                .code(CodedValue.of("1", "1.2.752.129.2.2.2.62", "Fast vårdkontakt"))
                .careProcessId(Optional.of(process))
                .build();
        FixedContact anywhere = FixedContactBuilder.builder(contact)
                .accountableCareUnit(Optional.empty())
                .careProcessId(Optional.empty())
                .build();

        assertThat(contacts(Optional.empty(), Optional.empty(), List.of(), Optional.empty())
                        .asksFor(anywhere))
                .isTrue();
        assertThat(contacts(Optional.of(RG00), Optional.of(U101), List.of("2", "1"), Optional.of(process))
                        .asksFor(contact))
                .isTrue();
        assertThat(contacts(Optional.of(KH00), Optional.empty(), List.of(), Optional.empty())
                        .asksFor(contact))
                .isFalse();
        assertThat(contacts(Optional.empty(), Optional.of(U202), List.of(), Optional.empty())
                        .asksFor(contact))
                .isFalse();
        assertThat(contacts(Optional.empty(), Optional.of(U101), List.of(), Optional.empty())
                        .asksFor(anywhere))
                .isFalse();
        assertThat(contacts(Optional.empty(), Optional.empty(), List.of("2"), Optional.empty())
                        .asksFor(contact))
                .isFalse();
        assertThat(contacts(Optional.empty(), Optional.empty(), List.of(), Optional.of(process))
                        .asksFor(anywhere))
                .isFalse();
        assertThat(contacts(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(Identifier.of("1.2.752.129.2.1.2.1", "H2")))
                        .asksFor(contact))
                .isFalse();
    }

    @Test
    void careContacts() {
        CareContact contact = careContact(HEADER, Optional.empty());
        String id = HEADER.documentId();

        assertThat(careContacts(List.of(), List.of(), Optional.empty(), List.of())
                        .asksFor(contact))
                .isTrue();
        assertThat(careContacts(List.of(U202, U101), List.of(KH00, RG00), Optional.empty(), List.of("K2", id))
                        .asksFor(contact))
                .isTrue();
        assertThat(careContacts(List.of(U202), List.of(), Optional.empty(), List.of())
                        .asksFor(contact))
                .isFalse();
        assertThat(careContacts(List.of(), List.of(KH00), Optional.empty(), List.of())
                        .asksFor(contact))
                .isFalse();
        assertThat(careContacts(List.of(U101), List.of(), Optional.empty(), List.of())
                        .asksFor(careContact(SAYS_NOTHING, Optional.empty())))
                .isFalse();
    }

    /** The id of a care contact is that of its record; the careContactId of its header is not sent, and meets no filter. */
    @Test
    void careContactsById() {
        assertThat(careContacts(List.of(), List.of(), Optional.empty(), List.of("K1"))
                        .asksFor(careContact(HEADER, Optional.empty())))
                .isFalse();
    }

    /**
     * The rows a to e of the contract's rule, and what lies just outside them (GetCareContacts 3.0, section 3). Days are those of
     * registration, start and end, counted from the day that is asked for; a time without a day is not given.
     */
    @ParameterizedTest(name = "registered {0}, from {1} to {2}: {3}")
    @CsvSource({
        "0,,,true",
        "-1,,,false",
        "1,,,false",
        "-9,0,5,true",
        "-9,-5,0,true",
        "-9,-5,5,true",
        "-9,-5,-1,false",
        "1,2,5,false",
        "0,2,5,true",
        "-9,-5,,true",
        "-9,0,,true",
        "1,1,,false",
        "9,,0,true",
        "9,,5,true",
        "-9,,-1,false"
    })
    void careContactsOfADay(int registered, @Nullable Integer start, @Nullable Integer end, boolean isAskedFor) {
        CareContact contact = careContact(
                written(DAY.plusDays(registered).atTime(12, 0)),
                Optional.of(new ContactTimes(fromDay(start), fromDay(end))));

        assertThat(careContacts(List.of(), List.of(), THAT_DAY, List.of()).asksFor(contact))
                .isEqualTo(isAskedFor);
    }

    private static Optional<LocalDateTime> fromDay(@Nullable Integer days) {
        return Optional.ofNullable(days).map(later -> DAY.plusDays(later).atTime(23, 59, 59));
    }

    @Test
    void bookedTimes() {
        BookedTime time = BookedTimeBuilder.builder(ValidRecords.bookedTime(1))
                .healthcareFacility(U101)
                .build();

        assertThat(new BookedTimeQuestion(People.ASTA, U101).asksFor(time)).isTrue();
        assertThat(new BookedTimeQuestion(People.ASTA, U202).asksFor(time)).isFalse();
    }

    @Test
    void allIdentitiesThatSomebodyKnows() {
        PersonId before = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
        LinkedIdentities knows = person -> person.equals(People.ASTA) ? Set.of(before) : Set.of();
        LinkedIdentities fails = person -> {
            throw new IllegalStateException("of the vendor's");
        };

        assertThat(knowing(knows, person -> Set.of()).identitiesOf(People.ASTA)).containsExactly(People.ASTA, before);
        assertThat(knowing(knows).identitiesOf(before)).containsExactly(before);
        assertThat(knowing().identitiesOf(People.ASTA)).containsExactly(People.ASTA);
        assertThatThrownBy(() -> knowing(knows, fails).identitiesOf(People.ASTA))
                .isInstanceOf(JournalFailed.class)
                .hasMessageNotContaining("194304247663");
    }

    private static CarePlanQuestion plans(List<HsaId> units, Optional<Days> drawnUp, List<String> contacts) {
        return new CarePlanQuestion(People.ASTA, SYSTEM, units, drawnUp, contacts);
    }

    private static CareDocumentationQuestion notes(
            List<HsaId> units, List<HsaId> givers, Optional<Days> days, List<String> contacts) {
        return new CareDocumentationQuestion(People.ASTA, SYSTEM, units, givers, days, contacts);
    }

    private static AgreementQuestion agreements(
            List<HsaId> units, List<HsaId> givers, Optional<Days> days, List<String> types) {
        return new AgreementQuestion(People.ASTA, SYSTEM, units, givers, days, types);
    }

    private static CareContactQuestion careContacts(
            List<HsaId> units, List<HsaId> givers, Optional<Days> days, List<String> contacts) {
        return new CareContactQuestion(People.ASTA, SYSTEM, units, givers, days, contacts);
    }

    private static CareContact careContact(RecordHeader header, Optional<ContactTimes> times) {
        return CareContactBuilder.builder(ValidRecords.careContact(1))
                .header(header)
                .careContactTimePeriod(times)
                .build();
    }

    private static FixedContactQuestion contacts(
            Optional<HsaId> giver, Optional<HsaId> unit, List<String> types, Optional<Identifier> process) {
        return new FixedContactQuestion(People.ASTA, SYSTEM, giver, unit, types, process);
    }

    private static RecordHeader drawnUp(LocalDateTime time) {
        return RecordHeaderBuilder.builder(HEADER)
                .documentTime(Optional.of(time))
                .build();
    }

    private static RecordHeader written(LocalDateTime time) {
        return RecordHeaderBuilder.builder(HEADER)
                .author(AuthorBuilder.builder(HEADER.author()).time(time).build())
                .build();
    }

    private static CarePlan plan(RecordHeader header) {
        return CarePlanBuilder.builder(ValidRecords.carePlan(1)).header(header).build();
    }

    private static CareNote note(RecordHeader header, LocalDateTime... dissenting) {
        return CareNoteBuilder.builder(ValidRecords.careNote(1))
                .header(header)
                .dissentingOpinion(List.of(dissenting).stream()
                        .map(time -> new DissentingOpinion(Optional.empty(), time, "Nej.", People.ASTA, "Asta"))
                        .toList())
                .build();
    }

    private static Agreement agreement(RecordHeader header, String type) {
        Agreement agreement = ValidRecords.agreement(1);
        return new Agreement(
                header,
                AgreementBodyBuilder.builder(agreement.body())
                        .agreementType(CodedValue.of(type, "1.2.752.129.2.2.2.62", type))
                        .build());
    }

    /** Written on that day, as the header says; it is the day of the agreement that counts (GetCareAgreements 1.0, datePeriod). */
    private static Agreement agreedOn(LocalDate day) {
        Agreement agreement = agreement(written(ON_IT), "VO");
        return new Agreement(
                agreement.header(),
                AgreementBodyBuilder.builder(agreement.body()).agreedDate(day).build());
    }

    private static JournalSystem knowing(LinkedIdentities... identities) {
        return new JournalSystem(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(identities));
    }
}
