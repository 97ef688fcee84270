package se.samplan.contract;

import java.util.Map;
import java.util.Set;

/**
 * What a contract's records are called where another record points to them (targetKind, information model, section 6.2). A
 * part of a record is called by its own name: a goal is looked for among the plans.
 */
public final class TargetKinds {

    private static final Map<String, Set<String>> BY_RECORD = Map.of(
            "carePlan", Set.of("carePlan", "goal", "activity"),
            "careDocumentation", Set.of("careDocumentation"),
            "careManager", Set.of("fixedContact"),
            "careAgreement", Set.of("agreement"),
            "timeslotDetail", Set.of("bookedTime"),
            "careContact", Set.of("careContact"));

    private TargetKinds() {}

    /** The kinds that the contract's records answer to. */
    public static Set<String> of(AggregatedContract<?> contract) {
        return BY_RECORD.getOrDefault(contract.wire().record().getLocalPart(), Set.of());
    }
}
