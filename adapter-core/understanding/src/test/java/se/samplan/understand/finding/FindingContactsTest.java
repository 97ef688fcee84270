package se.samplan.understand.finding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samplan.understand.Expected;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;
import se.samplan.understand.Worlds;
import se.samplan.understand.asking.AskReason;
import se.samplan.understand.asking.Candidate;

class FindingContactsTest {

    /** Step 10, Monday 2 February at 12.20: Farzane's telephone has closed, her chat is open, and the others follow. */
    @Test
    void everyFindingOfTheStorySaysWhomToAskFirst() {
        assertThat(lines(Section.ofAsta(10))).containsExactlyElementsOf(Expected.lines("asked", "asta", 10));
        assertThat(lines(Section.inVariant("V-32"))).containsExactlyElementsOf(Expected.lines("asked", "V-32"));
        assertThat(lines(Section.inVariant("V-33"))).containsExactlyElementsOf(Expected.lines("asked", "V-33"));
    }

    /** Who reads without any service that she may have is asked to telephone. */
    @Test
    void aServiceThatTheReaderMayNotHaveIsNoWayToAsk() {
        Grounds grounds = Section.ofAsta(10).grounds();

        assertThat(Findings.of(grounds, service -> false))
                .flatExtracting(Finding::whomToAsk)
                .flatExtracting(Candidate::way)
                .noneMatch(way -> way.channel().equals("chat") && way.value().isPresent());
    }

    /** Whoever is found, everybody can ask 1177; who is named is named by records that are there. */
    @Test
    void thereIsAlwaysSomebodyAndSheIsThere() {
        List<Section> worlds = Worlds.seeds()
                .limit(100)
                .mapToObj(seed -> Section.ofWorld(Worlds.of(seed), Worlds.someDay(seed)))
                .toList();

        assertThat(worlds).allSatisfy(world -> {
            Set<RecordKey> there =
                    world.reading().planning().all().map(Known::key).collect(Collectors.toSet());
            assertThat(Findings.of(world.grounds(), service -> true)).allSatisfy(finding -> {
                assertThat(finding.whomToAsk()).isNotEmpty();
                assertThat(finding.whomToAsk()
                                .get(finding.whomToAsk().size() - 1)
                                .reason())
                        .isEqualTo(AskReason.NATIONAL_ADVICE);
                assertThat(finding.whomToAsk())
                        .flatExtracting(Candidate::says)
                        .allMatch(says -> there.contains(says.record()));
            });
        });
    }

    @Test
    void whomToAskChangesNothingElse() {
        IntStream.rangeClosed(2, 10)
                .mapToObj(Section::ofAsta)
                .forEach(section -> assertThat(Findings.of(section.grounds(), service -> true))
                        .map(finding -> finding.asking(List.of()))
                        .isEqualTo(section.findings()));
    }

    private static List<String> lines(Section section) {
        return Findings.of(section.grounds(), service -> true).stream()
                .map(finding -> finding.kind().code() + " " + Section.texts(finding.statements()) + ": "
                        + finding.whomToAsk().stream()
                                .limit(2)
                                .map(FindingContactsTest::candidate)
                                .collect(joining(", ")))
                .toList();
    }

    private static String candidate(Candidate candidate) {
        String open = candidate.way().stream()
                .filter(way -> way.openNow().orElse(false))
                .map(way -> way.channel())
                .distinct()
                .collect(joining(" "));
        return candidate.name() + " (" + candidate.reason().code() + (open.isEmpty() ? "" : "; " + open) + ")";
    }
}
