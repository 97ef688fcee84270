package se.samplan.understand.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.RecordId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationBuilder;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.Known;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;

/** Samples (a1) have to be taken before a visit (a2). */
class OutOfOrderTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 2, 10);
    private static final HsaId UNIT = new HsaId("TSTASTA00000-U101");
    private static final Precedes BEFORE = before(Optional.empty(), Optional.empty());

    @Test
    void whatComesBeforeIsAsItShouldBe() {
        assertThat(found(BEFORE, on(VISIT.minusDays(1)), on(VISIT))).isEmpty();
        assertThat(found(BEFORE, on(VISIT), on(VISIT))).isEmpty();
    }

    @Test
    void whatComesAfterIsTooLate() {
        assertThat(found(BEFORE, on(VISIT.plusDays(1)), on(VISIT))).containsExactly("tooLate P/a1 P/a2");
    }

    @Test
    void whatHasNoTimeIsMissingWhenTheOtherHasOne() {
        Schedule undecided = ScheduleBuilder.builder()
                .precision(SchedulePrecision.NOT_DECIDED)
                .decidedBy(VISIT)
                .build();

        assertThat(found(BEFORE, undecided, on(VISIT))).containsExactly("missingBefore P/a1 P/a2");
        assertThat(found(BEFORE, undecided, undecided)).isEmpty();
    }

    /** Between two and seven days before. */
    @Test
    void theIntervalIsKeptAtBothEnds() {
        Precedes interval = before(Optional.of(2), Optional.of(7));

        assertThat(found(interval, on(VISIT.minusDays(8)), on(VISIT))).containsExactly("tooLate P/a1 P/a2");
        assertThat(found(interval, on(VISIT.minusDays(7)), on(VISIT))).isEmpty();
        assertThat(found(interval, on(VISIT.minusDays(2)), on(VISIT))).isEmpty();
        assertThat(found(interval, on(VISIT.minusDays(1)), on(VISIT))).containsExactly("tooLate P/a1 P/a2");
    }

    /** Some day in February may be before the visit, and what is every day is. */
    @Test
    void whatMayBeInTimeAndWhatRecursIsNotTold() {
        Schedule february = ScheduleBuilder.builder()
                .precision(SchedulePrecision.MONTH)
                .period(OpenPeriod.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)))
                .build();
        Schedule daily = ScheduleBuilder.builder()
                .precision(SchedulePrecision.RECURRING)
                .frequency(1)
                .perPeriod(1)
                .perPeriodUnit(PeriodUnit.DAY)
                .build();

        assertThat(found(BEFORE, february, on(VISIT))).isEmpty();
        assertThat(found(BEFORE, daily, on(VISIT))).isEmpty();
    }

    @Test
    void whatHasBeenIsNotTold() {
        LocalDate past = SmallPlan.DAY.date().minusDays(3);

        assertThat(found(BEFORE, on(past.plusDays(1)), on(past))).isEmpty();
    }

    /** The samples were planned for the day before the visit, and booked for the day after. */
    @Test
    void theBookedTimeComesBeforeThePlannedOne() {
        Activity samples = activity("a1", on(VISIT.minusDays(1)), List.of(BEFORE), List.of(booking()));
        Activity visit = activity("a2", on(VISIT), List.of(), List.of());

        assertThat(found(List.of(samples, visit), List.of(booked(VISIT.plusDays(1)))))
                .containsExactly("tooLate P/a1 P/a2");
        assertThat(found(List.of(samples, visit), List.of(booked(VISIT.minusDays(2)))))
                .isEmpty();
    }

    /** What points at nothing, at itself or in a circle has an answer. */
    @Test
    void aTargetThatIsNotThereIsNoFinding() {
        Precedes nowhere = new Precedes(Optional.empty(), LocalId.of("a9"), Optional.empty(), Optional.empty());
        Precedes itself = new Precedes(Optional.empty(), LocalId.of("a1"), Optional.empty(), Optional.empty());

        assertThat(found(nowhere, on(VISIT), on(VISIT))).isEmpty();
        assertThat(found(itself, on(VISIT), on(VISIT))).isEmpty();
    }

    /** The samples stand in one plan and the visit in another: an item of the same name in the first is not meant. */
    @Test
    void whatComesAfterMayStandInAnotherRecord() {
        Precedes visit = new Precedes(
                Optional.of(Identifier.record(SmallPlan.SYSTEM, "Q")),
                LocalId.of("a2"),
                Optional.empty(),
                Optional.empty());
        Activity samples = activity("a1", on(VISIT.plusDays(1)), List.of(visit), List.of());
        Activity later = activity("a2", on(VISIT.plusDays(9)), List.of(), List.of());
        Activity there = activity("a2", on(VISIT), List.of(), List.of());
        Section section = Section.ofWorld(
                PlanningBuilder.builder()
                        .plans(List.of(
                                SmallPlan.named("P")
                                        .activity(List.of(samples, later))
                                        .build("P", "P"),
                                SmallPlan.named("Q").activity(List.of(there)).build("Q", "Q")))
                        .build(),
                SmallPlan.DAY);

        assertThat(section.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.TOO_LATE)
                .map(finding -> Section.texts(finding.statements()))
                .containsExactly("P/a1 Q/a2");
    }

    private static Precedes before(Optional<Integer> least, Optional<Integer> most) {
        return new Precedes(Optional.empty(), LocalId.of("a2"), least, most);
    }

    private static Schedule on(LocalDate day) {
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.EXACT)
                .dateTime(day.atTime(9, 0))
                .build();
    }

    private static List<String> found(Precedes order, Schedule samples, Schedule visit) {
        return found(
                List.of(
                        activity("a1", samples, List.of(order), List.of()),
                        activity("a2", visit, List.of(), List.of())),
                List.of());
    }

    private static List<String> found(List<Activity> activities, List<Known<BookedTime>> bookings) {
        Section section = Section.ofWorld(
                PlanningBuilder.builder()
                        .plans(List.of(SmallPlan.named("P").activity(activities).build("P", "P")))
                        .bookings(bookings)
                        .build(),
                SmallPlan.DAY);
        return section.findings().stream()
                .map(finding -> finding.kind().code() + " " + Section.texts(finding.statements()))
                .toList();
    }

    private static Activity activity(String id, Schedule schedule, List<Precedes> order, List<Relation> booked) {
        return ActivityBuilder.builder()
                .activityId(LocalId.of(id))
                .kind(ActivityKind.OTHER)
                .status(ActivityStatus.PLANNED)
                .schedule(schedule)
                .precedes(order)
                .bookedTimeRef(booked)
                .responsible(List.of(ResponsibleBuilder.builder()
                        .kind(ResponsibilityKind.PERFORMS)
                        .partyType(PartyKind.STAFF)
                        .name("Hampus Vällivara")
                        .build()))
                .build();
    }

    private static Relation booking() {
        return RelationBuilder.builder()
                .relationType(RelationKind.REALISES)
                .targetKind(RelationTargetKind.BOOKED_TIME)
                .targetRecordId(Identifier.record(UNIT.value(), "B1"))
                .assertedBy(AssertedBy.SOURCE)
                .build();
    }

    private static Known<BookedTime> booked(LocalDate day) {
        return new Known<>(
                new RecordKey("B1"),
                new RecordId(UNIT, "B1"),
                new Owner(Optional.empty(), Optional.of(UNIT)),
                BookedTimeBuilder.builder()
                        .bookingId("B1")
                        .subjectOfCare(People.ASTA)
                        .healthcareFacility(UNIT)
                        .startTimeInclusive(day.atTime(9, 0))
                        .endTimeExclusive(day.atTime(9, 30))
                        .build());
    }
}
