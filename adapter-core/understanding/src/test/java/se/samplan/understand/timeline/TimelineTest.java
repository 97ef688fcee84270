package se.samplan.understand.timeline;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.AsOf;
import se.samplan.understand.Expected;
import se.samplan.understand.Planning;
import se.samplan.understand.Statement;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.Worlds;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.PartyUnit;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;

class TimelineTest {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Asta, and Maria as her agent. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theStoryStandsInOrder(int step) {
        assertThat(lines(timeline(StoryPlanning.atStep(step), StoryPlanning.clockOf(step))))
                .containsExactlyElementsOf(Expected.lines("timeline", "asta", step));
    }

    @ParameterizedTest(name = "{0}, step {1}")
    @CsvSource({"U101, 2", "U101, 3", "U101, 7", "U101, 9", "U101, 10", "U401, 9", "U401, 10", "U501, 8", "U501, 9"})
    void staffSeeWhatTheirRecordsTell(String unit, int step) {
        assertThat(lines(timeline(StoryPlanning.ofUnit(unit, step), StoryPlanning.clockOf(step))))
                .containsExactlyElementsOf(Expected.lines("timeline", unit, step));
    }

    @Test
    void anEntryOfSeveralRecordsHasTheWordsOfEach() {
        TimelineEntry visit = timeline(StoryPlanning.atStep(9), StoryPlanning.clockOf(9)).entries().stream()
                .filter(entry -> entry.when().start().equals(Optional.of(LocalDateTime.of(2026, 2, 24, 13, 0))))
                .findFirst()
                .orElseThrow();

        assertThat(visit.text().stream().map(TextSaid::text))
                .containsExactlyInAnyOrder(
                        "Återbesök", "Återbesök på kirurgmottagningen.", "Återbesök på kirurgmottagningen");
    }

    @Test
    void whatToPrepareStandsAtTheBookedTime() {
        TimelineEntry check = timeline(StoryPlanning.atStep(4), StoryPlanning.clockOf(4)).entries().stream()
                .filter(entry -> cites(entry).contains("B3"))
                .findFirst()
                .orElseThrow();

        assertThat(check.preparation().stream().map(PreparationSaid::text))
                .containsExactly(
                        "Ta dina läkemedel som vanligt på morgonen.",
                        "Drick inget kaffe och rök inte den sista timmen före kontrollen.",
                        "Mät ditt blodtryck hemma på kvällen och skriv upp det i boken.");
        assertThat(check.preparation().stream().flatMap(said -> said.day().stream()))
                .containsExactly(LocalDate.of(2025, 12, 19));
    }

    /** By hand from scenario Asta, sections 5.1 to 5.4. */
    @ParameterizedTest(name = "step {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    8 | B7 P4/a1  | U101 | Hampus Vällivara | stitches
                    8 | A3/NS1 B8 P4/a2 | U201 | Sixten Provberg, Kirurgmottagningen, Rymdstadens sjukhus | followUpVisit
                    9 | P4/a10    | U401 | Farzane Hatamian | painRelief
                    9 | P4/a6     | U501 | Hemtjänstområde 4, Rymdstaden, Eva Lennartsson | walking
                    9 | P4/a11    |      | Maria            |
                    9 | P4 P4/F1  | U401 | Farzane Hatamian |
                    9 | A4/NS1    | U401 | Farzane Hatamian |
                    9 | C3        | U401 | Farzane Hatamian |
                    9 | K9 P4/a1  | U101 | Hampus Vällivara | stitches
                    9 | A1        | U301 |                  |
                    """)
    void whereItIsWhoTakesPartAndWhatItIsAbout(int step, String cites, String unit, String parties, String topic) {
        AsOf asOf = StoryPlanning.clockOf(step);
        Planning planning = StoryPlanning.atStep(step);
        Roster roster = Roster.of(planning, asOf);
        Occasion occasion = all(Timeline.of(planning, roster, TimelineQuestion.around(asOf)))
                .filter(entry -> cites(entry).equals(cites))
                .findFirst()
                .orElseThrow()
                .occasion();
        Map<PartyKey, String> names = roster.entries().stream()
                .collect(toMap(RosterEntry::key, entry -> entry.shownName().orElse("–")));

        assertThat(occasion.unit().flatMap(PartyUnit::id).map(HsaId::value))
                .isEqualTo(Optional.ofNullable(unit).map("TSTASTA00000-"::concat));
        assertThat(occasion.parties().stream()
                        .map(party -> names.get(party.contact().orElseThrow()))
                        .collect(joining(", ")))
                .isEqualTo(Optional.ofNullable(parties).orElse(""));
        assertThat(occasion.topics().stream()
                        .flatMap(code -> code.code().stream())
                        .collect(joining(" ")))
                .isEqualTo(Optional.ofNullable(topic).orElse(""));
    }

    /** The booking is at the health centre, and the plan says where the stitches are taken out. */
    @Test
    void thePlaceIsToldInTheWordsOfTheRecord() {
        assertThat(timeline(StoryPlanning.atStep(8), StoryPlanning.clockOf(8)).entries())
                .filteredOn(entry -> cites(entry).equals("B7 P4/a1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.occasion().place()).contains("Hemma"));
    }

    @Test
    void whatIsToldAsARuleHasItsRule_andNothingElseHas() {
        Timeline timeline = timeline(StoryPlanning.atStep(9), StoryPlanning.clockOf(9));

        assertThat(timeline.rules())
                .isNotEmpty()
                .allMatch(entry -> entry.rule()
                        .flatMap(Schedule::frequency)
                        .or(() -> entry.rule().flatMap(Schedule::text).map(String::length))
                        .isPresent());
        assertThat(timeline.entries()).allMatch(entry -> entry.rule().isEmpty());
    }

    /** Whoever is only told of it, or has said no, does not take part. */
    @Test
    void whoIsOnlyInformedOrHasDeclinedDoesNotTakePart() {
        Responsible farzane = responsible(ResponsibilityKind.PERFORMS, "Farzane Hatamian", Optional.empty());
        Responsible informed = responsible(ResponsibilityKind.INFORMED, "Emilia Ström", Optional.empty());
        Responsible declined = responsible(ResponsibilityKind.PERFORMS, "Eva Lennartsson", Optional.of(false));

        assertThat(PartyNamed.taking(
                        List.of(informed, declined, farzane),
                        party -> new PartyNamed(party.partyType(), Optional.empty(), party.name())))
                .extracting(PartyNamed::name)
                .containsExactly(Optional.of("Farzane Hatamian"));
    }

    private static Responsible responsible(ResponsibilityKind kind, String name, Optional<Boolean> accepted) {
        return ResponsibleBuilder.builder()
                .kind(kind)
                .partyType(PartyKind.STAFF)
                .name(name)
                .accepted(accepted)
                .build();
    }

    /** The hour that comes twice: what was written stays, and no offset is worked out. */
    @Test
    void theAmbiguousHourOfAutumnStaysAsItWasWritten() {
        AsOf asOf = new AsOf(LocalDateTime.of(2026, 10, 1, 12, 0));

        assertThat(lines(timeline(StoryPlanning.inVariant("V-24"), asOf)))
                .anyMatch(line -> line.startsWith("2026-10-25 02:30"));
    }

    @Test
    void aBookingAtAnotherTimeThanUnderTheMarkerWasMoved() {
        AsOf asOf = StoryPlanning.clockOf(9);
        LocalDateTime before = LocalDateTime.of(2026, 2, 20, 9, 0);
        RecordId visit = new RecordId(new HsaId("TSTASTA00000-U201"), "B8");
        Planning planning = StoryPlanning.atStep(9);
        Timeline timeline = Timeline.of(
                planning, Roster.of(planning, asOf), new TimelineQuestion(asOf, days(asOf), Map.of(visit, before)));

        assertThat(timeline.entries())
                .filteredOn(entry -> entry.state() == EntryState.MOVED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.earlier()).contains(before));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Worlds.seeds().forEach(seed -> {
            AsOf day = Worlds.someDay(seed);
            assertThat(timeline(Worlds.shuffled(Worlds.of(seed), seed), day))
                    .as("world %d", seed)
                    .isEqualTo(timeline(Worlds.of(seed), day));
        });
    }

    @Test
    void whatIsToldIsToldByRecordsThatAreThereAndInOrder() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            AsOf day = Worlds.someDay(seed);
            Timeline timeline = timeline(world, day);
            Set<?> keys = world.all().map(known -> known.key()).collect(Collectors.toSet());
            assertThat(all(timeline))
                    .as("world %d", seed)
                    .allMatch(entry -> !entry.says().isEmpty()
                            && entry.says().stream().allMatch(says -> keys.contains(says.record())));
            assertThat(timeline.entries().stream()
                            .map(entry -> entry.when().start().orElseThrow()))
                    .as("world %d", seed)
                    .isSorted();
        });
    }

    /** A law of the expansion: at most a hundred of anything, and nothing outside the period. */
    @Test
    void nothingIsToldAHundredTimesOrOutsideThePeriod() {
        Worlds.seeds().forEach(seed -> {
            AsOf day = Worlds.someDay(seed);
            Timeline timeline = timeline(Worlds.of(seed), day);
            Days period = days(day);
            Map<String, Long> times =
                    timeline.entries().stream().collect(groupingBy(entry -> cites(entry) + entry.kind(), counting()));
            assertThat(times.values()).as("world %d", seed).allMatch(count -> count <= Recurrence.MOST);
            assertThat(timeline.entries())
                    .as("world %d", seed)
                    .allMatch(entry -> !entry.when().lastDay().orElseThrow().isBefore(period.start())
                            && !entry.when().firstDay().orElseThrow().isAfter(period.end()));
        });
    }

    private static Stream<TimelineEntry> all(Timeline timeline) {
        return Stream.of(timeline.entries(), timeline.rules(), timeline.withoutTime())
                .flatMap(List::stream);
    }

    private static Days days(AsOf asOf) {
        return TimelineQuestion.around(asOf).period();
    }

    private static Timeline timeline(Planning planning, AsOf asOf) {
        return Timeline.of(planning, Roster.of(planning, asOf), TimelineQuestion.around(asOf));
    }

    private static List<String> lines(Timeline timeline) {
        Map<String, List<LocalDate>> series = new TreeMap<>();
        timeline.entries()
                .forEach(entry -> series.computeIfAbsent(cites(entry), cites -> new ArrayList<>())
                        .add(entry.when().firstDay().orElseThrow()));
        series.values().removeIf(days -> days.size() < 3);
        List<String> lines = new ArrayList<>();
        timeline.entries().stream()
                .filter(entry -> !series.containsKey(cites(entry)))
                .forEach(entry -> lines.add(line(entry)));
        series.forEach((cites, days) -> lines.add(
                "series | " + cites + " | " + days.size() + " | " + days.get(0) + " | " + days.get(days.size() - 1)));
        timeline.rules().forEach(entry -> lines.add("rule | " + entry.kind().code() + " | " + cites(entry)));
        timeline.withoutTime()
                .forEach(entry -> lines.add("without time | "
                        + entry.when().precision().code() + " | " + entry.kind().code() + " | " + cites(entry)));
        return lines;
    }

    private static String line(TimelineEntry entry) {
        LocalDateTime start = entry.when().start().orElseThrow();
        boolean isExact = entry.when().precision() == TimePrecision.EXACT;
        String time = isExact
                ? MINUTES.format(start)
                : start.toLocalDate() + " " + entry.when().precision().code();
        return String.join(" | ", time, entry.kind().code(), entry.state().code(), cites(entry));
    }

    private static String cites(TimelineEntry entry) {
        return entry.says().stream().map(TimelineTest::cite).collect(joining(" "));
    }

    private static String cite(Statement says) {
        return says.record().value()
                + says.item().map(LocalId::value).map(item -> "/" + item).orElse("");
    }
}
