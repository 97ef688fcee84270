package se.samplan.merge;

import java.util.Map;
import java.util.Set;
import se.samplan.contract.Fact;
import se.samplan.record.Facts;

/**
 * Where a record's status and display level stand in the order of presentation (information model, sections 7 and 11).
 * Lower comes first. What the source does not state is derived for ordering only and written nowhere.
 */
final class PlanRanks {

    private static final Map<String, Integer> STATUS = Map.of(
            "active",
            0,
            "onHold",
            1,
            "proposed",
            2,
            "completed",
            4,
            "ended",
            4,
            "replaced",
            5,
            "revoked",
            5,
            "enteredInError",
            6);

    /** A plan of unknown status may well be in force: after those that are, before those that have ended. */
    private static final int UNKNOWN_STATUS = 3;

    /** Plan types that are shown in the overview unless they say otherwise. */
    private static final Set<String> OVERVIEW_TYPES = Set.of("SIP", "GP", "HP", "SPLPTLRV", "SUMP");

    private PlanRanks() {}

    static int status(Facts facts) {
        return STATUS.getOrDefault(facts.orEmpty(Fact.STATUS), UNKNOWN_STATUS);
    }

    static int prominence(Facts facts) {
        return switch (facts.orEmpty(Fact.PROMINENCE)) {
            case "overview" -> 0;
            case "detail" -> 1;
            default -> facts.all(Fact.TYPE).stream().anyMatch(OVERVIEW_TYPES::contains) ? 0 : 1;
        };
    }
}
