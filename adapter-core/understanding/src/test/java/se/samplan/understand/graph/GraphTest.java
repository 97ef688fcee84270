package se.samplan.understand.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.Expected;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;

class GraphTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "asta, 2",
        "asta, 3",
        "asta, 4",
        "asta, 5",
        "asta, 6",
        "asta, 7",
        "asta, 8",
        "asta, 9",
        "asta, 10",
        "U101, 9",
        "U101, 10",
        "U401, 9",
        "U401, 10",
        "U501, 9",
        "U501, 10"
    })
    void howTheRecordsOfTheStoryHangTogether(String reader, int step) {
        Section section = reader.equals("asta") ? Section.ofAsta(step) : Section.ofUnit(reader, step);

        assertThat(lines(section.graph())).containsExactlyElementsOf(Expected.lines("graph", reader, step));
    }

    /** V-30: the SIP that A4 covers is not there, and its source has answered. */
    @Test
    void aTargetThatItsSourceDoesNotHaveIsDangling() {
        assertThat(lines(Section.inVariant("V-30").graph()))
                .contains("A4 | covers | dangling | –", "! P4 coveredByNone")
                .doesNotContain("A4 | covers | resolved | P4");
    }

    /** From others something may be withheld, so that it is not there tells nothing. */
    @Test
    void toNobodyElseIsItKnownThatATargetDoesNotExist() {
        for (ServiceAudience reader :
                List.of(ServiceAudience.AGENT, ServiceAudience.STAFF, new ServiceAudience("newer"))) {
            assertThat(Section.inVariant("V-30").graphTo(reader).edges())
                    .extracting(Edge::state)
                    .contains(EdgeState.UNKNOWN)
                    .doesNotContain(EdgeState.DANGLING);
        }
    }

    @Test
    void aCircleIsSeenWhereverItIsEnteredAndALongChainEnds() {
        Circles circles = new Circles();
        Stream.of("ab", "bc", "ca", "cd", "ee")
                .forEach(link -> circles.link(new RecordKey(link.substring(0, 1)), new RecordKey(link.substring(1))));
        for (int i = 0; i < 100_000; i++) {
            circles.link(new RecordKey("n" + i), new RecordKey("n" + (i + 1)));
        }

        circles.find();

        assertThat(circles.isIn(new RecordKey("b"), new RecordKey("a"))).isTrue();
        assertThat(circles.isIn(new RecordKey("e"), new RecordKey("e"))).isTrue();
        assertThat(circles.isIn(new RecordKey("c"), new RecordKey("d"))).isFalse();
        assertThat(circles.isIn(new RecordKey("n1"), new RecordKey("n2"))).isFalse();
    }

    private static List<String> lines(Graph graph) {
        return Stream.concat(
                        graph.edges().stream().map(GraphTest::line),
                        new TreeMap<>(graph.remarks())
                                .entrySet().stream()
                                        .map(remark -> "! " + remark.getKey().value() + " "
                                                + remark.getValue().code()))
                .toList();
    }

    private static String line(Edge edge) {
        return String.join(
                " | ",
                Section.text(edge.from()),
                edge.kind().code(),
                edge.state().code(),
                edge.target().map(Section::text).orElse("–"));
    }
}
