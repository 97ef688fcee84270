package se.samplan.understand.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.RecordId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.understand.Known;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.statement.Duty;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.PartyBuilder;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;
import se.samplan.understand.statement.TaskBuilder;

/** What speaks for a booked time being for A2/NS1, "Nästa besök hos Hampus" in February, with others who have the task. */
class WeighingTest {

    private static final HsaId HEALTH_CENTRE = new HsaId("TSTASTA00000-U101");
    private static final HsaId SURGERY = new HsaId("TSTASTA00000-U201");
    private static final HsaId REGION = new HsaId("TSTASTA00000-RG00");
    private static final HsaId MUNICIPALITY = new HsaId("TSTASTA00000-KH00");
    private static final HsaId HAMPUS = new HsaId("TSTASTA00000-P102");
    private static final HsaId EMILIA = new HsaId("TSTASTA00000-P101");
    private static final LocalDateTime FEBRUARY = LocalDate.of(2026, 2, 10).atTime(9, 0);

    @Test
    void hisOwnUnitAndWordsSpeakForIt() {
        assertThat(weight(at(HEALTH_CENTRE, HAMPUS), nextStep())).isEqualTo(95);
    }

    /** That he is booked there does not say that he works there: the booked time would be its own proof. */
    @Test
    void nothingSpeaksForAnotherUnitEvenWithTheSamePersonAndWords() {
        assertThat(weight(at(SURGERY, HAMPUS), nextStep())).isZero();
        assertThat(weight(at(SURGERY), nextStep())).isZero();
    }

    /** The person works nowhere, and her taking part leaves the unit as known as it was. */
    @Test
    void whoIsOutsideCareMakesNoUnitUncertain() {
        Duty patient = duty(ResponsibilityKind.PERFORMS, party(PartyKind.PATIENT));
        Duty daughter = duty(ResponsibilityKind.SUPPORTS, party(PartyKind.NEXT_OF_KIN));
        Duty unit = duty(ResponsibilityKind.SUPPORTS, ofUnit(HEALTH_CENTRE));

        assertThat(weight(at(SURGERY), with(patient, daughter, unit))).isZero();
        assertThat(weight(at(HEALTH_CENTRE), with(patient, daughter, unit))).isEqualTo(45);
        assertThat(weight(at(SURGERY), with(patient, daughter))).isEqualTo(45);
    }

    /** Who is only told of it, or answers for it from above, does not do it. */
    @Test
    void itIsWhereThoseAreWhoDoIt() {
        Duty performs = duty(ResponsibilityKind.PERFORMS, ofUnit(HEALTH_CENTRE));
        Duty answers = duty(ResponsibilityKind.ACCOUNTABLE, ofOrganisation(REGION));
        Duty informed = duty(ResponsibilityKind.INFORMED, ofUnit(SURGERY));

        assertThat(weight(at(SURGERY), with(performs, answers, informed))).isZero();
        assertThat(weight(at(SURGERY), with(answers))).isEqualTo(45);
    }

    /** Whoever answers for it may be who the person is booked with, though others are to do it. */
    @Test
    void theUnitThatAnswersForItIsNotElsewhere() {
        Duty performs = duty(ResponsibilityKind.PERFORMS, ofUnit(HEALTH_CENTRE));
        Duty answers = duty(ResponsibilityKind.ACCOUNTABLE, ofUnit(SURGERY));

        assertThat(weight(at(SURGERY), with(performs, answers))).isEqualTo(70);
    }

    @Test
    void nothingSpeaksForAUnitOfAnotherGiver() {
        assertThat(weight(at(SURGERY), with(duty(ResponsibilityKind.ACCOUNTABLE, ofOrganisation(MUNICIPALITY)))))
                .isZero();
    }

    /** A colleague may stand in for him, so it is not ruled out; it needs the day itself. */
    @Test
    void anotherProfessionalSpeaksAgainstIt() {
        Weighing weighing = weighing(at(HEALTH_CENTRE, EMILIA), nextStep());

        assertThat(weighing.clues()).contains(Clue.OTHER_PERSON, Clue.SAME_UNIT, Clue.SAME_WORDS);
        assertThat(weighing.weight()).isEqualTo(45);
        assertThat(weighing.isEnough()).isFalse();
        assertThat(weighing.reason()).contains("Det är en annan person än den som ansvarar.");
    }

    private static BookedTime at(HsaId unit) {
        return BookedTimeBuilder.builder()
                .bookingId("X1")
                .subjectOfCare(People.ASTA)
                .healthcareFacility(unit)
                .startTimeInclusive(FEBRUARY)
                .endTimeExclusive(FEBRUARY.plusHours(1))
                .purpose("Nästa besök hos Hampus")
                .build();
    }

    private static BookedTime at(HsaId unit, HsaId person) {
        return BookedTimeBuilder.builder(at(unit)).performer(person).build();
    }

    private static int weight(BookedTime time, Changed task) {
        return weighing(time, task).weight();
    }

    private static Weighing weighing(BookedTime time, Changed changed) {
        Known<BookedTime> known = new Known<>(
                new RecordKey("X1"),
                new RecordId(time.healthcareFacility(), "X1"),
                new Owner(Optional.of(REGION), Optional.of(time.healthcareFacility())),
                time);
        Reading reading = new Reading(
                PlanningBuilder.builder()
                        .agreements(StoryPlanning.atStep(6).agreements())
                        .contacts(StoryPlanning.atStep(6).contacts())
                        .bookings(List.of(known))
                        .build(),
                StoryPlanning.clockOf(6));
        Task task = reading.tasks().stream()
                .filter(one -> Section.text(one.statement()).equals("A2/NS1"))
                .findFirst()
                .orElseThrow();
        return Weighing.of(Booked.of(known, reading.parties()), Bookable.of(changed.of(task)));
    }

    /** The next step with something about it changed. */
    private interface Changed {
        Task of(Task task);
    }

    private static Changed nextStep() {
        return task -> task;
    }

    private static Changed with(Duty... duties) {
        return task ->
                TaskBuilder.builder(task).duties(Stream.of(duties).toList()).build();
    }

    private static Duty duty(ResponsibilityKind role, Party party) {
        return new Duty(role, party, Optional.empty(), Optional.empty());
    }

    private static Party party(PartyKind kind) {
        return PartyBuilder.builder().kind(kind).build();
    }

    private static Party ofUnit(HsaId unit) {
        return PartyBuilder.builder()
                .kind(PartyKind.CARE_UNIT)
                .unit(new Party.Designation(Optional.of(unit), Optional.empty(), List.of()))
                .build();
    }

    private static Party ofOrganisation(HsaId organisation) {
        return PartyBuilder.builder()
                .kind(PartyKind.ORGANIZATION)
                .organisation(new Party.Designation(Optional.of(organisation), Optional.empty(), List.of()))
                .build();
    }
}
