package se.samplan.understand.change;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.understand.Expected;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.Worlds;

class ChangesInWordsTest {

    private static final List<ChangeForm> FORMS = List.of(ChangeForm.NEW, ChangeForm.CHANGED, ChangeForm.ENDED);

    /** What is new stands in the story's own table; a note counts once, by its newer contract. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsNewIsToldInWords(int step) throws IOException {
        assertThat(lines(ChangesInWords.of(StoryPlanning.atStep(step), changes(step))))
                .containsExactlyElementsOf(Expected.lines("change", Integer.toString(step)));
    }

    @Test
    void whatTheReaderDoesNotSeeIsNotTold() throws IOException {
        assertThat(lines(ChangesInWords.of(StoryPlanning.ofUnit("U101", 8), changes(8))))
                .containsExactlyElementsOf(Expected.lines("change", "U101 8"));
    }

    @Test
    void aTimeThatWasMovedAndOneThatWasNot() {
        Planning planning = StoryPlanning.atStep(9);
        RecordKey visit = new RecordKey("B8");
        LocalDateTime start = LocalDateTime.of(2026, 2, 24, 13, 0);

        assertThat(lines(ChangesInWords.of(planning, List.of(moved(visit, start.minusDays(1))))))
                .containsExactly("bookingMoved | En tid har flyttats | B8");
        assertThat(lines(ChangesInWords.of(planning, List.of(moved(visit, start)))))
                .containsExactly("bookingChanged | En bokad tid har ändrats | B8");
    }

    /** Without the link from one to the other, that the periods meet is enough: Hampus's last day is the twentieth. */
    @Test
    void periodsThatMeetAreAHandOver() throws IOException {
        String handOver =
                "contactChanged | Din fasta vårdkontakt har ändrats från Hampus Vällivara till Farzane Hatamian"
                        + " | C2 C3";

        for (int day = 20; day <= 21; day++) {
            assertThat(lines(ChangesInWords.of(withoutLink(LocalDate.of(2026, 1, day)), changes(8))))
                    .contains(handOver);
        }
        assertThat(lines(ChangesInWords.of(withoutLink(LocalDate.of(2026, 1, 22)), changes(8))))
                .doesNotContain(handOver)
                .anyMatch(line -> line.startsWith("contactEnded") && line.endsWith("| C2"))
                .anyMatch(line -> line.startsWith("contactNew") && line.endsWith("| C3"));
    }

    /** The contacts of step 8, of which Farzane's begins on another day and does not say whom she takes over from. */
    private static Planning withoutLink(LocalDate start) {
        return PlanningBuilder.builder()
                .contacts(StoryPlanning.atStep(8).contacts().stream()
                        .map(known -> known.key().value().equals("C3")
                                ? new Known<>(
                                        known.key(),
                                        known.id(),
                                        known.owner(),
                                        FixedContactBuilder.builder(known.record())
                                                .period(new ContactPeriod(start, Optional.empty()))
                                                .fixedContactExtension(Optional.empty())
                                                .build())
                                : known)
                        .toList())
                .build();
    }

    @Test
    void theNumberIsThatOfWhatIsTold() throws IOException {
        assertThat(ChangesInWords.count(ChangesInWords.of(StoryPlanning.atStep(8), changes(8))))
                .isEqualTo("Nytt att ta del av (5)");
    }

    @Test
    void theOrderOfArrivalChangesNothingAndEveryWordIsSaidByARecord() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            Random random = new Random(seed);
            List<RecordChange> changes = world.all()
                    .filter(known -> random.nextBoolean())
                    .map(known -> RecordChange.of(FORMS.get(random.nextInt(FORMS.size())), known.key()))
                    .toList();
            List<ChangeTold> told = ChangesInWords.of(world, changes);
            Set<?> keys = changes.stream().map(RecordChange::record).collect(Collectors.toSet());

            assertThat(ChangesInWords.of(Worlds.shuffled(world, seed), changes))
                    .as("world %d", seed)
                    .isEqualTo(told);
            assertThat(told.stream().flatMap(one -> one.says().stream()).map(says -> says.record()))
                    .as("world %d", seed)
                    .doesNotHaveDuplicates()
                    .allMatch(keys::contains);
            assertThat(told.stream().mapToLong(one -> one.says().size()).sum()).isEqualTo(changes.size());
        });
    }

    private static RecordChange moved(RecordKey booking, LocalDateTime earlier) {
        return new RecordChange(ChangeForm.CHANGED, booking, Optional.of(earlier));
    }

    private static List<RecordChange> changes(int step) throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ChangesInWordsTest.class
                        .getClassLoader()
                        .getResourceAsStream("samples/expected/asta/changes.csv")),
                StandardCharsets.UTF_8))) {
            return table.lines()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[0].equals(Integer.toString(step)))
                    .filter(row -> !row[1].equals("GetCareDocumentation-2.1"))
                    .filter(row -> Set.of("new", "changed", "ended").contains(row[2]))
                    .map(row ->
                            RecordChange.of(ChangeForm.valueOf(row[2].toUpperCase(Locale.ROOT)), new RecordKey(row[4])))
                    .toList();
        }
    }

    private static List<String> lines(List<ChangeTold> told) {
        return told.stream()
                .map(one -> one.kind().code() + " | " + one.text() + " | "
                        + one.says().stream().map(says -> says.record().value()).collect(joining(" ")))
                .toList();
    }
}
