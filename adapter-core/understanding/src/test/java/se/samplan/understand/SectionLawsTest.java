package se.samplan.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.finding.Finding;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.matrix.Matrix;
import se.samplan.understand.matrix.Row;
import se.samplan.understand.risk.RiskCard;

/** What holds for every section, in every world. */
class SectionLawsTest {

    /** The first ones are made once for all laws: that is most of the work here. There is no room for a hundred thousand. */
    private static final int KEPT = 1000;

    private static final Map<Long, Told> WORLDS = new ConcurrentHashMap<>();

    private static void inEveryWorld(Consumer<Told> law) {
        Worlds.seeds().mapToObj(SectionLawsTest::told).forEach(law);
    }

    private static Told told(long seed) {
        return seed <= KEPT ? WORLDS.computeIfAbsent(seed, Told::of) : Told.of(seed);
    }

    private record Told(
            long seed,
            Planning world,
            Section section,
            Graph graph,
            List<Finding> findings,
            Matrix matrix,
            List<BookingLink> bookings,
            List<RiskCard> risks) {

        static Told of(long seed) {
            return of(seed, Worlds.of(seed));
        }

        static Told of(long seed, Planning world) {
            Section section = Section.ofWorld(world, Worlds.someDay(seed));
            return new Told(
                    seed,
                    world,
                    section,
                    section.graph(),
                    section.findings(),
                    section.matrix(),
                    section.bookings(),
                    section.risks());
        }

        @Override
        public String toString() {
            return "world " + seed;
        }
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        inEveryWorld(told -> {
            Told other = Told.of(told.seed, Worlds.shuffled(told.world, told.seed));

            assertThat(other.graph).as(told.toString()).isEqualTo(told.graph);
            assertThat(other.findings).as(told.toString()).isEqualTo(told.findings);
            assertThat(other.matrix).as(told.toString()).isEqualTo(told.matrix);
            assertThat(other.bookings).as(told.toString()).isEqualTo(told.bookings);
            assertThat(other.risks).as(told.toString()).isEqualTo(told.risks);
        });
    }

    @Test
    void whatIsDerivedCitesRecordsThatAreThere() {
        inEveryWorld(told -> {
            Set<RecordKey> there = told.world.all().map(Known::key).collect(Collectors.toSet());

            assertThat(cited(told))
                    .as(told.toString())
                    .allSatisfy(statements -> assertThat(statements)
                            .isNotEmpty()
                            .allMatch(statement -> there.contains(statement.record())));
        });
    }

    @Test
    void nothingIsToldTwice() {
        inEveryWorld(told -> {
            assertThat(told.findings.stream().map(Finding::key))
                    .as(told.toString())
                    .doesNotHaveDuplicates();
            assertThat(told.bookings).doesNotHaveDuplicates();
        });
    }

    @Test
    void aBookedTimeHasAtMostOneProposalAndThatIsSureEnough() {
        inEveryWorld(told -> {
            List<BookingLink> proposed =
                    told.bookings.stream().filter(BookingLink::isProposed).toList();

            assertThat(proposed.stream().map(BookingLink::booking))
                    .as(told.toString())
                    .doesNotHaveDuplicates();
            assertThat(proposed)
                    .allSatisfy(
                            link -> assertThat(link.confidence().orElseThrow().doubleValue())
                                    .isBetween(0.6, 0.95));
        });
    }

    /** A record's own words stand in a finding only where no other record is cited. */
    @Test
    void wordsOfTwoRecordsAreNeverInOneText() {
        inEveryWorld(told -> assertThat(told.findings)
                .as(told.toString())
                .filteredOn(finding -> finding.text().contains("”"))
                .allMatch(finding -> finding.statements().stream()
                                .map(Statement::record)
                                .distinct()
                                .count()
                        == 1));
    }

    /** What nobody has is said to be nobody's. */
    @Test
    void everyRowHasSomebodyOrNobody() {
        inEveryWorld(told -> assertThat(told.matrix.rows())
                .as(told.toString())
                .allSatisfy(row -> assertThat(row.cells()).isNotEmpty()));
    }

    private static List<List<Statement>> cited(Told told) {
        return Stream.of(
                        told.findings.stream().map(Finding::statements),
                        told.bookings.stream().map(BookingLink::statements),
                        told.bookings.stream().map(link -> List.of(link.booking(), link.aim())),
                        told.matrix.rows().stream().map(Row::statement).map(List::of),
                        told.risks.stream().map(RiskCard::statement).map(List::of),
                        told.graph.edges().stream()
                                .map(edge -> Stream.concat(
                                                Stream.of(edge.from(), edge.statedIn()), edge.target().stream())
                                        .toList()))
                .flatMap(statements -> statements)
                .toList();
    }
}
