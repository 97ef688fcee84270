package se.samplan.reader;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samplan.reader.Decision.Effect;
import se.samplan.reader.Decision.Verdict;

/**
 * What was decided for one request, in numbers: nothing of any record.
 *
 * @param byEmergency records that are shown because of emergency access
 * @param byPolicy records of the other lane that are shown because the operator has switched it so
 */
public record AccessReport(
        int shown, int shownWithoutInternal, Map<Reason, Integer> withheld, int byEmergency, int byPolicy) {

    public AccessReport {
        withheld = withheld.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(withheld));
    }

    static AccessReport of(List<Decision> decisions) {
        Map<Reason, Integer> withheld = new EnumMap<>(Reason.class);
        decisions.forEach(decision -> decision.reason().ifPresent(why -> withheld.merge(why, 1, Integer::sum)));
        return new AccessReport(
                count(decisions, Verdict.SHOW),
                count(decisions, Verdict.SHOW_WITHOUT_INTERNAL),
                withheld,
                because(decisions, Effect.BY_EMERGENCY),
                because(decisions, Effect.BY_POLICY));
    }

    private static int count(List<Decision> decisions, Verdict verdict) {
        return (int) decisions.stream().filter(d -> d.verdict() == verdict).count();
    }

    private static int because(List<Decision> decisions, Effect effect) {
        return (int) decisions.stream().filter(d -> d.isShown(effect)).count();
    }
}
