package se.samplan.understand.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.RecordId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;
import se.samplan.understand.StoryPlanning;

/** What is proposed for a booked time that nobody has linked: those of the story, with other booked times. */
class ProposalsTest {

    private static final AsOf STEP_6 = StoryPlanning.clockOf(6);
    private static final HsaId SURGERY = new HsaId("TSTASTA00000-U201");
    private static final LocalDateTime FEBRUARY = LocalDate.of(2026, 2, 10).atTime(9, 0);

    /** A2/NS1: the next visit to Hampus, in February. */
    @Test
    void theMonthTheUnitAndThePersonTogetherAreEnough() {
        assertThat(proposals(visit("X1", FEBRUARY)
                        .performer(new HsaId("TSTASTA00000-P102"))
                        .build()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(Section.text(link.aim())).isEqualTo("A2/NS1");
                    assertThat(link.confidence())
                            .hasValueSatisfying(sure -> assertThat(sure).isEqualByComparingTo("0.70"));
                    assertThat(link.reason())
                            .contains("Tiden ligger inom samma period. Det är samma person som ansvarar. Det är samma"
                                    + " mottagning.");
                    assertThat(Section.texts(link.statements())).isEqualTo("A2/NS1 X1");
                });
    }

    /** P2/a4: Emilia answers for it, at any time. */
    @Test
    void theUnitAndThePersonAloneAreNotEnough() {
        assertThat(proposals(visit("X1", FEBRUARY)
                        .performer(new HsaId("TSTASTA00000-P101"))
                        .build()))
                .isEmpty();
    }

    /** B3 is stated to be for P2/a2; at that time, with Hampus, it could be for A2/NS1 as well. */
    @Test
    void whatIsStatedIsNotProposedForAnythingElse() {
        assertThat(proposals(visit("B3", FEBRUARY)
                        .performer(new HsaId("TSTASTA00000-P102"))
                        .build()))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.isProposed()).isFalse();
                    assertThat(Section.text(link.aim())).isEqualTo("P2/a2");
                });
    }

    /** A3/NS1 has B8; another time, ten minutes later, is for something else. */
    @Test
    void whatHasItsBookedTimeIsProposedForNoOther() {
        LocalDateTime start = LocalDate.of(2026, 2, 24).atTime(13, 0);
        BookedTime b8 = atSurgery("B8", start);
        BookedTime another = BookedTimeBuilder.builder(atSurgery("X1", start.plusMinutes(10)))
                .performer(new HsaId("TSTASTA00000-P201"))
                .build();

        assertThat(proposals(b8, another))
                .map(link -> Section.text(link.booking()))
                .containsExactly("B8");
    }

    /** Two agreements that ask for the same: the visit is proposed for one of them. */
    @Test
    void aBookedTimeIsProposedOnce() {
        Planning story = StoryPlanning.atStep(6);
        List<Known<Agreement>> twice = story.agreements().stream()
                .filter(known -> known.key().value().equals("A2"))
                .flatMap(known -> Stream.of(
                        known,
                        new Known<>(
                                new RecordKey("A2-2"),
                                new RecordId(known.system(), "A2-2"),
                                known.owner(),
                                known.record())))
                .toList();
        BookedTime visit =
                visit("X1", FEBRUARY).performer(new HsaId("TSTASTA00000-P102")).build();
        Planning planning = PlanningBuilder.builder()
                .agreements(twice)
                .contacts(story.contacts())
                .bookings(List.of(known(visit)))
                .build();

        assertThat(Section.ofWorld(planning, STEP_6).bookings()).hasSize(1);
    }

    private static BookedTime atSurgery(String id, LocalDateTime start) {
        return BookedTimeBuilder.builder(visit(id, start).build())
                .healthcareFacility(SURGERY)
                .build();
    }

    @Test
    void theUnitAndTheMonthAloneAreNotEnough() {
        assertThat(proposals(visit("X1", FEBRUARY).build())).isEmpty();
    }

    @Test
    void whatIsAnotherDayIsNotProposed() {
        assertThat(proposals(visit("X1", FEBRUARY.plusMonths(2))
                        .performer(new HsaId("TSTASTA00000-P102"))
                        .build()))
                .isEmpty();
    }

    /** A2/NS1 is at the health centre, where Hampus works: neither its own words nor he himself make up for the unit. */
    @Test
    void whatIsAnotherUnitIsNotProposed() {
        assertThat(proposals(BookedTimeBuilder.builder(atSurgery("X1", FEBRUARY))
                        .performer(new HsaId("TSTASTA00000-P102"))
                        .purpose("Nästa besök hos Hampus")
                        .build()))
                .isEmpty();
    }

    /** A next step happens once: of two times that fit alike, the first gets it. */
    @Test
    void whatHappensOnceIsProposedOnce() {
        HsaId hampus = new HsaId("TSTASTA00000-P102");

        assertThat(proposals(
                        visit("X1", FEBRUARY).performer(hampus).build(),
                        visit("X2", FEBRUARY.plusDays(1)).performer(hampus).build()))
                .map(link -> Section.text(link.booking()))
                .containsExactly("X1");
    }

    @Test
    void nothingIsLinkedAcrossPersons() {
        BookedTime another = BookedTimeBuilder.builder()
                .bookingId("X1")
                .subjectOfCare(People.SOMEBODY_ELSE)
                .healthcareFacility(new HsaId("TSTASTA00000-U101"))
                .startTimeInclusive(FEBRUARY)
                .endTimeExclusive(FEBRUARY.plusHours(1))
                .performer(new HsaId("TSTASTA00000-P102"))
                .build();

        assertThat(proposals(another)).isEmpty();
        BookedTime stated = BookedTimeBuilder.builder(atSurgery("B8", FEBRUARY))
                .subjectOfCare(People.SOMEBODY_ELSE)
                .build();
        assertThat(proposals(stated)).isEmpty();
    }

    private static BookedTimeBuilder.BookedTimeBuilderStage visit(String id, LocalDateTime start) {
        return BookedTimeBuilder.builder()
                .bookingId(id)
                .subjectOfCare(People.ASTA)
                .healthcareFacility(new HsaId("TSTASTA00000-U101"))
                .startTimeInclusive(start)
                .endTimeExclusive(start.plusHours(1));
    }

    private static List<BookingLink> proposals(BookedTime... times) {
        Planning story = StoryPlanning.atStep(6);
        Planning planning = PlanningBuilder.builder()
                .plans(story.plans())
                .agreements(story.agreements())
                .contacts(story.contacts())
                .bookings(IntStream.range(0, times.length)
                        .mapToObj(i -> known(times[i]))
                        .toList())
                .build();
        return Section.ofWorld(planning, STEP_6).bookings();
    }

    private static Known<BookedTime> known(BookedTime time) {
        return new Known<>(
                new RecordKey(time.bookingId()),
                new RecordId(time.healthcareFacility(), time.bookingId()),
                new Owner(Optional.empty(), Optional.of(time.healthcareFacility())),
                time);
    }
}
