package se.samplan.understand.roster;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.contact.ContactKind;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.contact.FixedContactExtensionBuilder;
import se.samplan.model.planning.LocalId;
import se.samplan.understand.AsOf;
import se.samplan.understand.Expected;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.Worlds;

class RosterTest {

    /** Asta, and Maria as her agent. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everybodyOfTheStoryStandsOnce(int step) {
        assertThat(lines(roster(StoryPlanning.atStep(step), step)))
                .containsExactlyElementsOf(Expected.lines("roster", "asta", step));
    }

    /** Staff of three units, without consent. */
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
        "U501, 7",
        "U501, 8",
        "U501, 9",
        "U501, 10"
    })
    void staffSeeWhomTheirRecordsName(String unit, int step) {
        assertThat(lines(roster(StoryPlanning.ofUnit(unit, step), step)))
                .containsExactlyElementsOf(Expected.lines("roster", unit, step));
    }

    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theStoryHasNoFindingAboutItsPeople(int step) {
        assertThat(roster(StoryPlanning.atStep(step), step).findings()).isEmpty();
    }

    @Test
    void aContactPersonBringsHerPhoneHoursThoughSheIsNoFixedContact() {
        RosterEntry aisha = entry(roster(StoryPlanning.atStep(2), 2), "Aisha Testlund");

        assertThat(aisha.way()).anySatisfy(said -> {
            assertThat(said.way().value()).contains("070-1740607");
            assertThat(said.way().hours()).hasSize(1);
            assertThat(said.way().answerTime()).contains("Samma dag under telefontiden");
        });
        assertThat(aisha.isFixedContactNow()).isFalse();
    }

    /** Guidance names home care's acute number for the hours when Farzane does not answer: it stands with home care. */
    @Test
    void theNumberOfAUnitThatAnswersOtherwiseIsTheUnits() {
        Roster roster = roster(StoryPlanning.atStep(9), 9);

        assertThat(numbers(entry(roster, "Farzane Hatamian"))).containsExactly("070-1740608");
        assertThat(entry(roster, "Farzane Hatamian").way())
                .anyMatch(said -> said.way().channel().equals("chat"));
        assertThat(numbers(entry(roster, "Hemsjukvården Rymdstaden"))).containsExactly("08-46500401");
    }

    /** Where no record says whose the number is, it is not lost. */
    @Test
    void aNumberThatNobodyElseHasStaysWithWhomeverGuidanceIsAbout() {
        Planning alone = PlanningBuilder.builder()
                .contacts(StoryPlanning.atStep(9).contacts().stream()
                        .filter(known -> known.key().value().equals("C3"))
                        .map(known -> new Known<>(
                                known.key(),
                                known.id(),
                                known.owner(),
                                FixedContactBuilder.builder(known.record())
                                        .managingCareUnit(Optional.empty())
                                        .build()))
                        .toList())
                .build();

        assertThat(numbers(entry(roster(alone, 9), "Farzane Hatamian")))
                .containsExactlyInAnyOrder("070-1740608", "08-46500401");
    }

    private static List<String> numbers(RosterEntry entry) {
        return entry.way().stream()
                .flatMap(said -> said.way().value().stream())
                .distinct()
                .toList();
    }

    /** V-07: Aisha is a fixed care contact, too, and says nothing of coordination: Farzane coordinates. */
    @Test
    void aSecondFixedContactIsNoFindingWhileOneCoordinates() {
        Roster roster = roster(StoryPlanning.inVariant("V-07"), 9);

        assertThat(entry(roster, "Aisha Testlund").isFixedContactNow()).isTrue();
        assertThat(roster.findings()).isEmpty();
    }

    @Test
    void twoWhoCoordinateAreFoundAndSoAreTwoOfWhomNobodyDoes() {
        Planning both = contacts("V-07", more -> more.coordinatesOthers(true));
        Planning nobody = contacts("V-07", more -> more.coordinatesOthers(false));

        assertThat(roster(both, 9).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(RosterFinding.Kind.SEVERAL_COORDINATE);
            assertThat(finding.parties()).hasSizeGreaterThan(1);
        });
        assertThat(roster(nobody, 9).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(RosterFinding.Kind.NOBODY_COORDINATES));
    }

    @Test
    void oneIdWithTwoSpellingsIsFoundAndNothingElseIs() {
        Planning story = StoryPlanning.atStep(2);
        Planning misspelt = PlanningBuilder.builder()
                .contacts(story.contacts())
                .bookings(story.bookings().stream()
                        .map(known -> new Known<>(
                                known.key(),
                                known.id(),
                                known.owner(),
                                BookedTimeBuilder.builder(known.record())
                                        .performerName(
                                                known.record().performerName().map(name -> "Emilia Strom"))
                                        .build()))
                        .filter(known -> known.key().value().equals("B1"))
                        .toList())
                .build();

        assertThat(roster(misspelt, 2).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(RosterFinding.Kind.NAME_DIFFERS);
            assertThat(finding.says()).hasSize(2);
        });
    }

    @Test
    void aContactMayBeATeam() {
        Planning team = contacts("V-07", more -> more.contactKind(ContactKind.TEAM));

        assertThat(entry(roster(team, 9), "Farzane Hatamian").form()).isEqualTo(PartyForm.TEAM);
    }

    /** The fixed contacts of a variant and nothing else, each with more said of it. */
    private static Planning contacts(String variant, UnaryOperator<FixedContactExtensionBuilder> more) {
        return PlanningBuilder.builder()
                .contacts(StoryPlanning.inVariant(variant).contacts().stream()
                        .map(known -> new Known<>(
                                known.key(),
                                known.id(),
                                known.owner(),
                                FixedContactBuilder.builder(known.record())
                                        .fixedContactExtension(known.record()
                                                .fixedContactExtension()
                                                .map(extension -> more.apply(
                                                                FixedContactExtensionBuilder.builder(extension))
                                                        .build()))
                                        .build()))
                        .toList())
                .build();
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            AsOf day = Worlds.someDay(seed);
            assertThat(Roster.of(Worlds.shuffled(world, seed), day).entries())
                    .as("world %d", seed)
                    .isEqualTo(Roster.of(world, day).entries());
        });
    }

    @Test
    void whatIsSaidIsSaidByRecordsThatAreThere() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            Roster roster = Roster.of(world, Worlds.someDay(seed));
            Set<?> keys = world.all().map(known -> known.key()).collect(Collectors.toSet());
            assertThat(roster.entries()).as("world %d", seed).allSatisfy(entry -> {
                assertThat(entry.says()).isNotEmpty().allMatch(says -> keys.contains(says.record()));
                assertThat(entry.says()).containsAll(parts(entry).toList());
            });
            assertThat(roster.findings())
                    .as("world %d", seed)
                    .allSatisfy(finding -> assertThat(finding.says()).isNotEmpty());
        });
    }

    /** Asta's own name is nobody's of the roster, whoever is asked. */
    @Test
    void thePersonIsNotAroundHerself() {
        IntStream.rangeClosed(2, 10)
                .forEach(step -> assertThat(
                                roster(StoryPlanning.atStep(step), step).entries())
                        .noneMatch(entry -> entry.shownName().equals(Optional.of("Asta"))));
    }

    private static Stream<Statement> parts(RosterEntry entry) {
        return Stream.of(
                        entry.naming().stream().flatMap(naming -> naming.says().stream()),
                        entry.role().stream().flatMap(role -> role.says().stream()),
                        entry.topic().stream().flatMap(topic -> topic.says().stream()),
                        entry.way().stream().flatMap(way -> way.says().stream()),
                        entry.coordinates().stream())
                .flatMap(says -> says);
    }

    private static Roster roster(Planning planning, int step) {
        return Roster.of(planning, StoryPlanning.clockOf(step));
    }

    private static RosterEntry entry(Roster roster, String name) {
        return roster.entries().stream()
                .filter(entry -> entry.shownName().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Roster roster) {
        return roster.entries().stream().map(entry -> line(entry, roster)).toList();
    }

    private static String line(RosterEntry entry, Roster roster) {
        return String.join(
                " | ",
                entry.shownName().orElse("–"),
                entry.form().code(),
                entry.role().stream().map(RosterTest::role).collect(joining(", ")),
                entry.coordinates().isEmpty() ? "" : "coordinates " + says(entry.coordinates()),
                entry.replacedBy().stream()
                        .map(key -> "replaced by " + name(key, roster))
                        .collect(joining()),
                says(entry.says()));
    }

    private static String role(RosterRole role) {
        return role.kind().code() + (role.standing() == Standing.CURRENT ? "" : " " + role.standing());
    }

    private static String name(PartyKey key, Roster roster) {
        return roster.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .flatMap(entry -> entry.shownName().stream())
                .collect(joining());
    }

    private static String says(List<Statement> says) {
        return says.stream()
                .map(one -> one.record().value()
                        + one.item().map(LocalId::value).map(item -> "/" + item).orElse(""))
                .collect(joining(" "));
    }
}
