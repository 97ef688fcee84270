package se.samplan.understand.finding;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.AsOf;
import se.samplan.understand.Section;
import se.samplan.understand.Statement;
import se.samplan.understand.Worlds;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;

/** What is found by sides and sorted times is what would be found by comparing each pair. */
class TopicsTest {

    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 1, 20).atTime(12, 0));

    /** Made once for all tests. */
    private static final List<Section> WORLDS = Worlds.seeds()
            .mapToObj(seed -> Section.ofWorld(TopicWorlds.of(seed), DAY))
            .toList();

    @Test
    void conflictsAreThoseOfThePairs() {
        assertThat(WORLDS)
                .allSatisfy(world -> assertThat(found(world, FindingKind.CONFLICTING_RESPONSIBLE))
                        .isEqualTo(pairs(
                                world.reading(),
                                (one, other) -> areAssigned(one, other) && Assignment.differs(one, other))));
    }

    @Test
    void exclusionsAreThoseOfThePairs() {
        assertThat(WORLDS)
                .allSatisfy(world -> assertThat(found(world, FindingKind.EXCLUSION_VS_ASSIGNMENT))
                        .isEqualTo(pairs(world.reading(), TopicsTest::isLeftOut)));
    }

    /** The worlds are such that there is something to find, and something not. */
    @Test
    void theWorldsHaveBoth() {
        assertThat(WORLDS)
                .filteredOn(world ->
                        found(world, FindingKind.CONFLICTING_RESPONSIBLE).isEmpty())
                .hasSizeBetween(WORLDS.size() / 20, WORLDS.size() * 19 / 20);
        assertThat(WORLDS)
                .filteredOn(world ->
                        found(world, FindingKind.EXCLUSION_VS_ASSIGNMENT).isEmpty())
                .hasSizeBetween(WORLDS.size() / 20, WORLDS.size() * 19 / 20);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        assertThat(WORLDS)
                .allSatisfy(world -> assertThat(
                                Section.ofWorld(Worlds.shuffled(world.reading().planning(), world.hashCode()), DAY)
                                        .findings())
                        .isEqualTo(world.findings()));
    }

    private static boolean areAssigned(Task one, Task other) {
        return one.stage() != Task.Stage.EXCLUDED && other.stage() != Task.Stage.EXCLUDED;
    }

    private static boolean isLeftOut(Task one, Task other) {
        return (isExcluded(one) && !isExcluded(other) && Assignment.mayBeLeftOut(one, other))
                || (isExcluded(other) && !isExcluded(one) && Assignment.mayBeLeftOut(other, one));
    }

    private static boolean isExcluded(Task task) {
        return task.stage() == Task.Stage.EXCLUDED;
    }

    private static Set<Statement> found(Section section, FindingKind kind) {
        return section.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .flatMap(finding -> finding.statements().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<Statement> pairs(Reading reading, BiPredicate<Task, Task> matters) {
        List<Task> tasks = reading.tasks().stream()
                .filter(task -> reading.copies().isLatest(task.source().key()))
                .filter(task -> !task.span().isOver(reading.day()))
                .toList();
        Set<Statement> found = new TreeSet<>();
        tasks.forEach(one -> tasks.stream()
                .filter(other -> !line(reading, one).equals(line(reading, other)))
                .filter(other -> shareTopic(one, other) && one.span().overlaps(other.span()))
                .filter(other -> matters.test(one, other))
                .forEach(other -> Stream.of(one, other).map(Task::statement).forEach(found::add)));
        return found;
    }

    private static Object line(Reading reading, Task task) {
        return reading.copies().line(task.statement().record());
    }

    private static boolean shareTopic(Task one, Task other) {
        List<String> codes = one.topics().stream()
                .flatMap((CodedValue topic) -> topic.code().stream())
                .toList();
        return other.topics().stream().flatMap(topic -> topic.code().stream()).anyMatch(codes::contains);
    }
}
