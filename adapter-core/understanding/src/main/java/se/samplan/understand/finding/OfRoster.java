package se.samplan.understand.finding;

import java.util.Map;
import java.util.stream.Stream;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterFinding;

/** What the roster finds about the people around the person, told as findings are. */
final class OfRoster {

    private static final Map<RosterFinding.Kind, FindingKind> KINDS = Map.of(
            RosterFinding.Kind.NAME_DIFFERS, FindingKind.NAME_DIFFERS,
            RosterFinding.Kind.SEVERAL_COORDINATE, FindingKind.SEVERAL_COORDINATE,
            RosterFinding.Kind.NOBODY_COORDINATES, FindingKind.NOBODY_COORDINATES);

    private OfRoster() {}

    static Stream<Seen> of(Roster roster) {
        return roster.findings().stream()
                .flatMap(found -> Stream.ofNullable(KINDS.get(found.kind()))
                        .flatMap(kind -> Seen.of(kind, Wording.text(kind.code()), found.says().stream())));
    }
}
