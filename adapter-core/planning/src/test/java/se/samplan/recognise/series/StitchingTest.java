package se.samplan.recognise.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.PlanType;
import se.samplan.model.note.CareNote;
import se.samplan.recognise.Mark;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Reason;
import se.samplan.recognise.SomeNote;

/** Which plan notes are one course, by which rule, and what each adds. */
class StitchingTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 16, 12, 0);
    private static final String OTHER_UNIT = "TSTASTA00000-U201";

    @Test
    void tellsWhatEachNoteAddsAndRepeatsNewestFirst() {
        List<Series> series = Stitching.of(List.of(
                found(note("N1").titled("Vårdplan").saying("Mål:\nGå ut.\n")),
                found(note("N2")
                        .titled("Vårdplan, reviderad 2")
                        .saying("Mål:\nGå ut.\nÅtgärder:\nPromenad.")
                        .written(after(30)))));

        assertThat(series).singleElement().satisfies(one -> {
            assertThat(keys(one)).containsExactly("N2", "N1");
            assertThat(one.entries().get(0).adds()).containsExactly("Åtgärder:", "Promenad.");
            assertThat(one.entries().get(0).repeats()).isEqualTo(2);
            assertThat(one.entries().get(1).repeats()).isZero();
            assertThat(one.rules()).containsExactly(SeriesRule.SAME_UNIT_KIND_TITLE);
            assertThat(one.confidence()).isEqualTo(0.8);
        });
    }

    @Test
    void keepsApartWhatIsAnotherCourse() {
        assertThat(together(note("N2").titled("Vårdplan sår").written(after(30))))
                .isFalse();
        assertThat(together(note("N2").titled("Vårdplan").at(OTHER_UNIT).written(after(30))))
                .isFalse();
        assertThat(together(note("N2").titled("Vårdplan").written(after(400)))).isFalse();
        assertThat(together(note("N2").titled("Vårdplan").written(after(30)))).isTrue();
    }

    @Test
    void aCareContactHoldsNotesTogetherAcrossUnits() {
        List<Series> series = Stitching.of(List.of(
                found(note("N1").titled("Vårdplan").during("K1")),
                found(note("N2").titled("Vårdplan").during("K1").at(OTHER_UNIT).written(after(300)))));

        assertThat(series)
                .singleElement()
                .satisfies(one -> assertThat(one.rules()).containsExactly(SeriesRule.SAME_CARE_CONTACT));
    }

    /** A care process is surer than anything else: neither unit nor time comes between, and another one does. */
    @Test
    void aCareProcessHoldsNotesTogetherAndKeepsOthersApart() {
        FoundPlan first = found(note("N1").titled("Vårdplan").inProcess("H1"));

        assertThat(Stitching.of(List.of(
                        first,
                        found(note("N2")
                                .titled("Vårdplan")
                                .inProcess("H1")
                                .at(OTHER_UNIT)
                                .written(after(400))))))
                .singleElement()
                .satisfies(one -> assertThat(one.rules()).containsExactly(SeriesRule.SAME_CARE_PROCESS));
        assertThat(Stitching.of(List.of(
                        first,
                        found(note("N2").titled("Vårdplan").inProcess("H2").written(after(30))))))
                .hasSize(2);
    }

    /** INV-L3: what two care givers write is no one course, whatever they share. */
    @Test
    void notesOfAnotherGiverAreAnotherSeries() {
        assertThat(Stitching.of(List.of(
                        found(note("N1").titled("Vårdplan").inProcess("H1").during("K1")),
                        found(note("N2")
                                .of("TSTASTA00000-KH00")
                                .titled("Vårdplan")
                                .inProcess("H1")
                                .during("K1")
                                .written(after(30))))))
                .hasSize(2);
    }

    @Test
    void twoPlansOfOneNameThatHaveNothingInCommonAreTwo() {
        String one = "Såret läggs om varje dag.\nHon vilar med benet högt.\nSköterskan ser till såret.\n";
        String other = "Han går ut varje förmiddag.\nTräning i grupp på onsdag.\nFysioterapeuten följer upp.\n";
        FoundPlan first = found(note("N1").titled("Vårdplan").saying(one));

        assertThat(Stitching.of(List.of(
                        first, found(note("N2").titled("Vårdplan").saying(other).written(after(30))))))
                .hasSize(2);
        assertThat(Stitching.of(List.of(
                        first,
                        found(note("N2")
                                .titled("Vårdplan")
                                .saying(other + "Hon vilar med benet högt.\n")
                                .written(after(30))))))
                .hasSize(1);
    }

    /** A note that bears no name goes on with the one whose words it repeats, and joins no other name to it. */
    @Test
    void aNoteWithoutANameBridgesNoTwoNames() {
        String said = "Hon vill gå till affären.\nPromenad varje förmiddag.\n";
        FoundPlan nameless =
                new FoundPlan("N2", note("N2").saying(said).written(after(10)).build(), plan(PlanType.VP));

        assertThat(Stitching.of(List.of(
                        found(note("N1").titled("Vårdplan").saying(said)),
                        nameless,
                        found(note("N3").titled("Vårdplan sår").saying(said).written(after(20))))))
                .map(StitchingTest::keys)
                .containsExactly(List.of("N3"), List.of("N2", "N1"));
    }

    @Test
    void aPlanWithinAnotherNoteIsCalledByItsHeading() {
        PlanNote within =
                new PlanNote("Utskrivning", PlanType.VP, 0.8, List.of(new Reason(Mark.PLAN_HEADING, "Vårdplan")));
        FoundPlan summary = new FoundPlan("N1", note("N1").titled("Epikris").build(), within);

        assertThat(Stitching.of(List.of(
                        summary,
                        found(note("N2").titled("Vårdplan, uppföljning").written(after(30))))))
                .hasSize(1);
    }

    @Test
    void aNoteThatNamesNothingGoesOnWithWhatItSaysAgain() {
        String said = "Mål:\nHon vill gå till affären.\nÅtgärder:\nPromenad varje förmiddag.\n";
        FoundPlan again = new FoundPlan(
                "N2",
                note("N2").saying(said + "Och en till.").written(after(30)).build(),
                plan(PlanType.VP));
        FoundPlan other = new FoundPlan(
                "N2", note("N2").saying("Mål:\nEtt annat.").written(after(30)).build(), plan(PlanType.VP));
        FoundPlan first = found(note("N1").titled("Vårdplan").saying(said));

        assertThat(Stitching.of(List.of(first, again)))
                .singleElement()
                .satisfies(one -> assertThat(one.rules()).containsExactly(SeriesRule.SAME_UNIT_AND_WORDS));
        assertThat(Stitching.of(List.of(first, other))).hasSize(2);
    }

    @Test
    void notesOfAnotherKindAreAnotherSeries() {
        FoundPlan other =
                new FoundPlan("N2", note("N2").build(), plan(PlanType.RP, new Reason(Mark.TITLE, "Vårdplan")));

        assertThat(Stitching.of(List.of(found(note("N1").titled("Vårdplan")), other)))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.confidence()).isEqualTo(1));
    }

    /** Between two notes that only their texts hold together there are at most thirty others. A care process needs no such bound. */
    @Test
    void textsOfNotesFarApartAreNotCompared() {
        List<FoundPlan> notes = new ArrayList<>();
        notes.add(found(note("N1").titled("Vårdplan")));
        for (int i = 0; i < 31; i++) {
            notes.add(found(note("M" + i).titled("Rehabplan").at(OTHER_UNIT).written(FIRST.plusHours(i + 1))));
        }
        FoundPlan later = found(note("N2").titled("Vårdplan").written(after(30)));

        assertThat(Stitching.of(with(notes.subList(0, 31), later))).hasSize(2);
        assertThat(Stitching.of(with(notes, later))).hasSize(3);
    }

    private static List<FoundPlan> with(List<FoundPlan> notes, FoundPlan later) {
        List<FoundPlan> all = new ArrayList<>(notes);
        all.add(later);
        return all;
    }

    /** Taking all series apart gives the notes that were put in, in whatever order they came. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNoNoteAndHasNoOrderOfArrival(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<FoundPlan> notes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                notes.add(found(note("N" + i)
                        .titled(random.nextBoolean() ? "Vårdplan" : "Vårdplan sår")
                        .at(random.nextBoolean() ? OTHER_UNIT : "TSTASTA00000-U101")
                        .written(after(random.nextInt(700)))));
            }
            List<Series> series = Stitching.of(notes);
            Collections.shuffle(notes, random);

            assertThat(Stitching.of(notes)).isEqualTo(series);
            assertThat(series.stream().flatMap(one -> one.entries().stream()).map(Entry::found))
                    .containsExactlyInAnyOrderElementsOf(notes);
        }
    }

    private static boolean together(SomeNote next) {
        return Stitching.of(List.of(found(note("N1").titled("Vårdplan")), found(next)))
                        .size()
                == 1;
    }

    private static SomeNote note(String id) {
        return SomeNote.note().id(id).written(FIRST);
    }

    private static LocalDateTime after(int days) {
        return FIRST.plusDays(days);
    }

    private static FoundPlan found(SomeNote note) {
        CareNote built = note.build();
        Reason title = new Reason(Mark.TITLE, built.clinicalDocumentNoteTitle().orElseThrow());
        return new FoundPlan(built.header().documentId(), built, plan(PlanType.VP, title));
    }

    private static PlanNote plan(PlanType kind) {
        return plan(kind, new Reason(Mark.SHAPE, "mål, åtgärder, uppföljning"));
    }

    private static PlanNote plan(PlanType kind, Reason reason) {
        return new PlanNote("Fri mall", kind, 0.8, List.of(reason));
    }

    private static List<String> keys(Series series) {
        return series.entries().stream().map(entry -> entry.found().key()).toList();
    }
}
