package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.People;
import se.samplan.model.ValidRecords;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.contract.ProducedCareDocumentation3;
import se.samplan.rules.Breach;

/** Pages of notes, against the answer that holds all of them. */
class PagesTest {

    private static final int MOST = 40;
    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 3, 1, 8, 0);

    /** What the listener heard of records that were kept back. */
    private final List<ProductionListener.Stopped> stopped = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void togetherGiveWhatOneBigAnswerGives_eachOnce_inTheSameOrder(int seed) {
        Random random = new Random(seed);
        List<CareNote> journal = notes(random, random.nextInt(MOST), 0);
        Produced<CareNote> whole =
                production(new Production.Size(MOST, NO_LIMIT)).answer(journal, Optional.empty());
        List<ProductionListener.Stopped> stoppedOfWhole = List.copyOf(stopped);
        stopped.clear();

        List<Produced<CareNote>> pages = walk(size(random), journal, random, page -> {});

        assertThat(whole.cutAfter()).isEmpty();
        assertThat(records(pages)).containsExactlyElementsOf(whole.records());
        assertThat(pages.stream().anyMatch(Produced::lacks)).isEqualTo(whole.lacks());
        assertThat(stopped.stream().filter(ProductionListener.Stopped.RULES::equals))
                .hasSameSizeAs(stoppedOfWhole.stream()
                        .filter(ProductionListener.Stopped.RULES::equals)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void giveEveryOldNoteOnce_whateverIsAddedBetweenThem(int seed) {
        Random random = new Random(seed);
        List<CareNote> journal = notes(random, random.nextInt(MOST), 0);
        Produced<CareNote> old = production(new Production.Size(MOST, NO_LIMIT)).answer(journal, Optional.empty());

        List<Produced<CareNote>> pages = walk(
                size(random), journal, random, page -> journal.addAll(notes(random, random.nextInt(3), MOST * page)));

        assertThat(records(pages)).doesNotHaveDuplicates();
        assertThat(records(pages).stream().filter(old.records()::contains)).containsExactlyElementsOf(old.records());
    }

    /** Neither limit is ever passed, but by the newest note alone. */
    @ParameterizedTest
    @MethodSource("seeds")
    void holdNoMoreThanAnAnswerMay(int seed) {
        Random random = new Random(seed);
        Production.Size size = size(random);

        for (Produced<CareNote> page : walk(size, notes(random, MOST, 0), random, number -> {})) {
            assertThat(page.records()).hasSizeLessThanOrEqualTo(size.records());
            if (page.records().size() > 1) {
                assertThat(page.records().stream()
                                .mapToLong(ProducedCareDocumentation3.description()
                                        .kind()
                                        .size())
                                .sum())
                        .isLessThanOrEqualTo(size.bytes());
            }
        }
    }

    @Test
    void aLongTextTakesItsRoomInAnAnswer() {
        List<CareNote> journal = notes(new Random(1), MOST, 0).stream()
                .map(note -> CareNoteBuilder.builder(note)
                        .clinicalDocumentNoteTitle("Besök")
                        .clinicalDocumentNoteText("å".repeat(30_000))
                        .multimediaEntry(Optional.empty())
                        .build())
                .toList();

        assertThat(production(new Production.Size(MOST, 50_000))
                        .answer(journal, Optional.empty())
                        .records())
                .hasSize(1);
    }

    private List<Produced<CareNote>> walk(
            Production.Size size, List<CareNote> journal, Random random, Consumer<Integer> between) {
        List<Produced<CareNote>> pages = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Collections.shuffle(journal, random);
            Produced<CareNote> page = production(size).answer(journal, after);
            pages.add(page);
            after = page.cutAfter().map(Place::reference).map(Place::read);
            between.accept(pages.size());
        } while (after.isPresent() && pages.size() < 1000);
        assertThat(after).as("the end").isEmpty();
        return pages;
    }

    private static List<CareNote> records(List<Produced<CareNote>> pages) {
        return pages.stream().flatMap(page -> page.records().stream()).toList();
    }

    private static Production.Size size(Random random) {
        return new Production.Size(
                1 + random.nextInt(9), random.nextBoolean() ? NO_LIMIT : 1 + random.nextInt(100_000));
    }

    private interface Answering {
        Produced<CareNote> answer(List<CareNote> journal, Optional<Place> after);
    }

    private Answering production(Production.Size size) {
        Production<CareNote> whole = new Production<>(
                ProducedCareDocumentation3.description().kind(),
                size,
                Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC),
                new Heard(stopped));
        return (journal, after) -> after.map(whole::after)
                .orElse(whole)
                .answer(Set.of(People.ASTA), ValidRecords.SYSTEM, note -> true, List.of(journal::stream));
    }

    /** Notes of few points in time, so that many stand at the same; one in five breaks a rule, one in ten is somebody else's. */
    private static List<CareNote> notes(Random random, int count, int firstId) {
        List<CareNote> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CareNote note = ValidRecords.careNote(random.nextInt(1000));
            CareNoteBuilder some = CareNoteBuilder.builder(note)
                    .header(RecordHeaderBuilder.builder(note.header())
                            .documentId("note-" + (firstId + i))
                            .patientId(random.nextInt(10) == 0 ? People.SOMEBODY_ELSE : People.ASTA)
                            .documentTime(FIRST.plusHours(random.nextInt(12)))
                            .build());
            if (random.nextInt(5) == 0) {
                some.clinicalDocumentNoteTitle("Besök\u0007");
            }
            notes.add(some.build());
        }
        return notes;
    }

    private record Heard(List<Stopped> stops) implements ProductionListener {

        @Override
        public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
            stops.add(why);
        }

        @Override
        public void invalid(String kind, String reference, List<String> problems) {
            // there is no other producer
        }

        @Override
        public void warned(String kind, String reference, List<Breach> breaches) {
            // the records are sent
        }

        @Override
        public void cut(String kind, int sent) {
            // the page says so
        }
    }
}
