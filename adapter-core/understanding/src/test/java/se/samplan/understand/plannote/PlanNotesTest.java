package se.samplan.understand.plannote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.PlanType;
import se.samplan.model.RecordId;
import se.samplan.model.note.CareNote;
import se.samplan.recognise.SomeNote;
import se.samplan.recognise.series.SeriesRule;
import se.samplan.recognise.template.Templates;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.StoryPlanning;

/** Which notes of one person are told of as plans, and what is told. */
class PlanNotesTest {

    private static final HsaId LISTED = new HsaId("TSTASTA00000-SYS2");
    private static final HsaId OTHER = new HsaId("TSTASTA00000-SYS1");
    private static final PlanNotes NOTES = new PlanNotes(Set.of(LISTED), Templates.shipped());
    private static final String GOAL = "Mål:\nGå till affären på egen hand.\n";
    private static final String ACTIVITY = "Åtgärder:\nSka promenera varje dag, dottern ansvarar.\n";
    private static final String FOLLOW_UP = "Uppföljning:\nUtvärderas i mars.\n";

    /** V-31, where both sources are opted in: N3 is told of, and none of N0 to N2. */
    @Test
    void findsThePlanOfTheStoryAndNoOther() {
        PlanNotes both = new PlanNotes(Set.of(LISTED, OTHER), Templates.shipped());

        assertThat(both.of(StoryPlanning.atStep(9).notes())).singleElement().satisfies(marked -> {
            assertThat(marked.note().id().documentId()).isEqualTo("N3");
            assertThat(marked.plan().kind()).isEqualTo(PlanType.VP);
            assertThat(marked.place().rules()).isEmpty();
            assertThat(marked.place().confidence()).isEqualTo(1);
        });
    }

    /** V-31 without an opt-in. */
    @Test
    void looksAtNoNoteOfASourceThatIsNotListed() {
        assertThat(NOTES.of(List.of(known(OTHER, 1, GOAL + ACTIVITY + FOLLOW_UP))))
                .isEmpty();
        assertThat(PlanNotes.NONE.of(StoryPlanning.atStep(9).notes())).isEmpty();
    }

    @Test
    void tellsWhatAnUpdateAddsAndByWhichRuleItBelongs() {
        List<MarkedNote> marked =
                NOTES.of(List.of(known(LISTED, 2, GOAL + ACTIVITY + FOLLOW_UP), known(LISTED, 1, GOAL + ACTIVITY)));

        assertThat(marked).extracting(one -> one.note().key().value()).containsExactly("note-2", "note-1");
        MarkedNote.Place update = marked.get(0).place();
        MarkedNote.Place first = marked.get(1).place();
        assertThat(update.series()).isEqualTo(first.series()).isEqualTo("series-1");
        assertThat(update.rules()).containsExactly(SeriesRule.SAME_UNIT_KIND_TITLE);
        assertThat(update.adds()).containsExactly("Uppföljning:", "Utvärderas i mars.");
        assertThat(update.repeats()).isEqualTo(4);
        assertThat(first.adds()).isEmpty();
        assertThat(first.repeats()).isZero();
    }

    /** What is quoted and the rest are the note; only the quoted parts are told. */
    @Test
    void quotesOnlyWhatStandsUnderKnownHeadings() {
        String text = "Hunden heter Sot.\n" + GOAL + ACTIVITY + "Övrigt:\nKatten heter Sam.\n";

        assertThat(NOTES.of(List.of(known(LISTED, 1, text)))).singleElement().satisfies(marked -> {
            assertThat(marked.quotes())
                    .allSatisfy(quote ->
                            assertThat(text.substring(quote.from(), quote.to())).isEqualTo(quote.text()));
            assertThat(marked.quotes().toString() + marked).doesNotContain("Gå till affären");
            assertThat(marked.quotes()).noneMatch(quote -> quote.text().contains("Sot"));
            assertThat(marked.quotes()).anyMatch(quote -> quote.quoted().equals("Gå till affären på egen hand."));
        });
    }

    /** A note of 5 MB stays in the answer; it is told of, and not told twice. */
    @Test
    void aVeryLongNoteIsToldOfAndNotQuoted() {
        String filler = "ord ".repeat(1_250_000);
        List<MarkedNote> marked = NOTES.of(
                List.of(known(LISTED, 2, GOAL + ACTIVITY + FOLLOW_UP + filler), known(LISTED, 1, GOAL + ACTIVITY)));

        assertThat(marked).hasSize(2);
        assertThat(marked.get(0).quotes()).isEmpty();
        assertThat(marked.get(0).place().adds()).isEmpty();
        assertThat(marked.get(0).place().repeats()).isEqualTo(4);
    }

    @Test
    void printsNothingOfTheNotes() {
        List<MarkedNote> marked = NOTES.of(List.of(known(LISTED, 2, GOAL + ACTIVITY + FOLLOW_UP)));

        assertThat(marked.toString() + marked.get(0).place()).doesNotContain("affären", "Uppföljning", "Vårdplan");
    }

    private static Known<CareNote> known(HsaId system, int number, String text) {
        CareNote note = SomeNote.note()
                .id("N" + number)
                .titled("Vårdplan")
                .saying(text)
                .written(LocalDateTime.of(2026, 1, number, 10, 0))
                .build();
        return new Known<>(
                new RecordKey("note-" + number),
                new RecordId(system, "N" + number),
                note.header().owner(),
                note);
    }
}
