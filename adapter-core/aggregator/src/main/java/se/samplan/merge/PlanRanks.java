package se.samplan.merge;

import java.util.Map;
import se.samplan.contract.Fact;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.record.Derived;
import se.samplan.record.Facts;

/**
 * Where a record's status and display level stand in the order of presentation (information model, sections 7 and 11).
 * Lower comes first. What the source does not state is derived for ordering only and written nowhere.
 */
final class PlanRanks {

    private static final Map<String, Integer> STATUS = Map.of(
            PlanStatus.ACTIVE.code(), 0,
            PlanStatus.ON_HOLD.code(), 1,
            PlanStatus.PROPOSED.code(), 2,
            PlanStatus.COMPLETED.code(), 4,
            AgreementStatus.ENDED.code(), 4,
            AgreementStatus.REPLACED.code(), 5,
            PlanStatus.REVOKED.code(), 5,
            PlanStatus.ENTERED_IN_ERROR.code(), 6);

    /** A plan of unknown status may well be in force: after those that are, before those that have ended. */
    private static final int UNKNOWN_STATUS = 3;

    private PlanRanks() {}

    static int status(Facts facts) {
        return STATUS.getOrDefault(facts.orEmpty(Fact.STATUS), UNKNOWN_STATUS);
    }

    static int prominence(Facts facts) {
        return Derived.prominence(facts).filter(Prominence.OVERVIEW::equals).isPresent() ? 0 : 1;
    }
}
