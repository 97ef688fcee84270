package se.samplan.understand.due;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.planning.LocalId;
import se.samplan.understand.AsOf;
import se.samplan.understand.Expected;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.Statement;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.Worlds;
import se.samplan.understand.roster.Roster;

class DueTest {

    private static final int TWO_WEEKS = 14;

    /** Asta, and Maria as her agent. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theStoryHasThisToBeDone(int step) {
        assertThat(lines(due(StoryPlanning.atStep(step), StoryPlanning.clockOf(step))))
                .containsExactlyElementsOf(Expected.lines("due", "asta", step));
    }

    @ParameterizedTest(name = "{0}, step {1}")
    @CsvSource({
        "U101, 2",
        "U101, 3",
        "U101, 7",
        "U101, 8",
        "U101, 9",
        "U101, 10",
        "U401, 7",
        "U401, 8",
        "U401, 9",
        "U401, 10",
        "U501, 8",
        "U501, 9",
        "U501, 10"
    })
    void staffSeeWhatTheirRecordsAskFor(String unit, int step) {
        assertThat(lines(due(StoryPlanning.ofUnit(unit, step), StoryPlanning.clockOf(step))))
                .containsExactlyElementsOf(Expected.lines("due", unit, step));
    }

    @Test
    void whatNobodyHasFollowedUpIsLate() {
        AsOf april = new AsOf(LocalDateTime.of(2026, 4, 2, 12, 0));

        assertThat(lines(due(StoryPlanning.atStep(10), april)))
                .containsExactlyElementsOf(Expected.lines("due", "April"));
    }

    @Test
    void theWordsAreNeutralAndSwedish() {
        AsOf april = new AsOf(LocalDateTime.of(2026, 4, 2, 12, 0));

        assertThat(due(StoryPlanning.atStep(10), april).stream().map(DueItem::text))
                .contains(
                        "Uppföljningen skulle ha varit den 5 mars 2026.",
                        "Ingen tid är bestämd.",
                        "Målet skulle ha varit nått den 1 april 2026.",
                        "Överenskommelsen gällde till och med den 31 mars 2026.",
                        "Planen gällde till och med den 28 februari 2026.");
    }

    @Test
    void theTimeOfDayChangesNothing() {
        LocalDate day = StoryPlanning.clockOf(7).date();

        assertThat(lines(due(StoryPlanning.atStep(7), new AsOf(day.atStartOfDay()))))
                .isEqualTo(lines(due(StoryPlanning.atStep(7), new AsOf(day.atTime(23, 59)))));
    }

    /** What is soon has its time of the clock, where there is one, and no year. */
    @Test
    void whatIsSoonIsToldWithItsTime() {
        assertThat(due(StoryPlanning.atStep(2), StoryPlanning.clockOf(2)))
                .extracting(DueItem::text)
                .containsExactly("Den bokade tiden är den 6 december kl. 10.00.");
        assertThat(due(StoryPlanning.atStep(7), StoryPlanning.clockOf(7)))
                .extracting(DueItem::text)
                .contains(
                        "Den bokade tiden är den 22 januari kl. 13.00.", "Nästa steg är senast den 28 februari 2026.");
    }

    @Test
    void aPlanAfterTheHospitalWithoutAnybodyToTurnToIsIncomplete() {
        Planning alone =
                PlanningBuilder.builder().plans(StoryPlanning.atStep(6).plans()).build();

        assertThat(due(alone, StoryPlanning.clockOf(6)))
                .filteredOn(item -> item.rule() == DueRule.DISCHARGE_INCOMPLETE)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.missing())
                            .containsExactly(MissingPart.FIXED_CARE_CONTACT, MissingPart.FOLLOW_UP_TIME);
                    assertThat(item.text())
                            .isEqualTo("I planen efter sjukhusvistelsen saknas: fast vårdkontakt, "
                                    + "samordnad individuell plan eller tid för uppföljning.");
                });
    }

    /** One day later, exactly those items differ whose day is crossed: it has passed, or has come within two weeks. */
    @Test
    void aDayLaterExactlyTheItemsDifferWhoseDayIsCrossed() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            AsOf day = Worlds.someDay(seed);
            Set<Key> before = keys(world, day);
            Set<Key> after = keys(world, day.plusDays(1));
            LocalDate passed = day.date();
            LocalDate near = day.date().plusDays(1L + TWO_WEEKS);
            assertThat(without(before, after)).as("world %d", seed).allMatch(key -> key.isOn(passed));
            assertThat(without(after, before))
                    .as("world %d", seed)
                    .allMatch(key -> key.isOn(passed)
                            || (key.rule() == DueRule.SOON && (key.isOn(near) || hasBegun(key, before, passed))));
            assertThat(after).as("world %d", seed).noneMatch(key -> key.rule() == DueRule.SOON && key.isOn(passed));
            assertThat(before).as("world %d", seed).noneMatch(key -> key.rule() != DueRule.SOON && key.isOn(passed));
        });
    }

    /** Of several days, the last counts from the day after the first. */
    private static boolean hasBegun(Key key, Set<Key> before, LocalDate first) {
        return before.contains(new Key(DueRule.SOON, Optional.of(first), key.says()));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Worlds.seeds().forEach(seed -> {
            AsOf day = Worlds.someDay(seed);
            assertThat(due(Worlds.shuffled(Worlds.of(seed), seed), day))
                    .as("world %d", seed)
                    .isEqualTo(due(Worlds.of(seed), day));
        });
    }

    @Test
    void whatIsDueIsSaidByRecordsThatAreThere() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            Set<?> keys = world.all().map(known -> known.key()).collect(Collectors.toSet());
            assertThat(due(world, Worlds.someDay(seed)))
                    .as("world %d", seed)
                    .allMatch(item -> !item.says().isEmpty()
                            && item.says().stream().allMatch(says -> keys.contains(says.record())));
        });
    }

    private record Key(DueRule rule, Optional<LocalDate> date, List<Statement> says) {

        boolean isOn(LocalDate day) {
            return date.filter(day::equals).isPresent();
        }
    }

    /** What is due, without plans after the hospital, which have no day. */
    private static Set<Key> keys(Planning world, AsOf day) {
        return due(world, day).stream()
                .filter(item -> item.rule() != DueRule.DISCHARGE_INCOMPLETE)
                .map(item -> new Key(item.rule(), item.date(), item.says()))
                .collect(Collectors.toSet());
    }

    private static Set<Key> without(Set<Key> some, Set<Key> others) {
        Set<Key> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static List<DueItem> due(Planning planning, AsOf asOf) {
        return Due.of(planning, Roster.of(planning, asOf), asOf);
    }

    private static List<String> lines(List<DueItem> items) {
        return items.stream().map(DueTest::line).toList();
    }

    private static String line(DueItem item) {
        return String.join(
                " | ",
                item.rule().code(),
                item.rule().state()
                        + item.withinDays().map(limit -> " " + limit).orElse(""),
                item.date().map(LocalDate::toString).orElse("–"),
                item.says().stream().map(DueTest::cite).collect(joining(" "))
                        + item.missing().stream()
                                .map(part -> " | " + part.code())
                                .collect(joining()));
    }

    private static String cite(Statement says) {
        return says.record().value()
                + says.item().map(LocalId::value).map(item -> "/" + item).orElse("");
    }
}
