package se.samplan.understand;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.booking.BookingLinks;
import se.samplan.understand.coverage.Asked;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.coverage.Ending;
import se.samplan.understand.finding.Finding;
import se.samplan.understand.finding.Findings;
import se.samplan.understand.finding.Grounds;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.matrix.Matrix;
import se.samplan.understand.risk.RiskCard;
import se.samplan.understand.risk.RiskCards;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.RecordKind;

/** The sections of one overview, for a reader to whom some sources have given all they have. */
public record Section(Reading reading, Coverage coverage) {

    private static final List<String> EVERYBODY =
            List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");

    /** Asta, and Maria as her agent. */
    public static Section ofAsta(int step) {
        return of(StoryPlanning.atStep(step), StoryPlanning.clockOf(step), EVERYBODY);
    }

    /** Asta in a variant of the story. */
    public static Section inVariant(String name) {
        return of(StoryPlanning.inVariant(name), StoryPlanning.clockOfVariant(name), EVERYBODY);
    }

    /** Staff of a unit without consent: what others have, and times that are booked elsewhere, are withheld, and may exist. */
    public static Section ofUnit(String unit, int step) {
        List<String> own = switch (unit) {
            case "U101" -> List.of("SYS1", "SYS2", "SYS3", "U101");
            case "U401" -> List.of("SYS4");
            default -> List.of("SYS5");
        };
        return of(StoryPlanning.ofUnit(unit, step), StoryPlanning.clockOf(step), own);
    }

    /** A world in which every source has given all it has. */
    public static Section ofWorld(Planning world, AsOf asOf) {
        Set<String> systems = world.all().map(known -> known.system().value()).collect(Collectors.toSet());
        return new Section(new Reading(world, asOf), whole(systems));
    }

    private static Section of(Planning planning, AsOf asOf, List<String> whole) {
        return new Section(
                new Reading(planning, asOf),
                whole(whole.stream().map(name -> "TSTASTA00000-" + name).toList()));
    }

    private static Coverage whole(Collection<String> systems) {
        return Coverage.of(
                Stream.of(RecordKind.values())
                        .flatMap(kind ->
                                systems.stream().map(system -> Asked.of(kind, new HsaId(system), Ending.answered(1))))
                        .toList(),
                List.of());
    }

    public Roster roster() {
        return Roster.of(reading.planning(), reading.asOf());
    }

    /** As the person is told. */
    public Graph graph() {
        return graphTo(ServiceAudience.PERSON);
    }

    public Graph graphTo(ServiceAudience reader) {
        return Graph.of(reading, coverage, reader);
    }

    public List<Finding> findings() {
        return Findings.of(grounds());
    }

    public Grounds grounds() {
        return new Grounds(reading, graph(), roster(), bookings());
    }

    public List<BookingLink> bookings() {
        return BookingLinks.of(reading, graph());
    }

    public Matrix matrix() {
        return Matrix.of(reading, roster());
    }

    public List<RiskCard> risks() {
        return RiskCards.of(reading, roster());
    }

    /** A statement as it is written in what is expected: {@code P4/a8}, or {@code P4} for the whole. */
    public static String text(Statement statement) {
        return statement.record().value()
                + statement.item().map(item -> "/" + item.value()).orElse("");
    }

    public static String texts(Collection<Statement> statements) {
        return statements.stream().map(Section::text).collect(Collectors.joining(" "));
    }
}
