package se.samplan.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a record says about other records and about who takes part. Read only when a summary is asked for.
 *
 * @param sharedPlanId the id that the same plan has in every system (gemensam plan-id)
 * @param copyOf the record, as {@code system:documentId}, that this one is a copy of
 * @param participants who takes part besides the person, each as one text that is the same in every plan
 * @param relations as the record states them, in its order
 */
public record Details(
        Optional<String> sharedPlanId, Optional<String> copyOf, Set<String> participants, List<Relation> relations) {

    /** A record that says nothing of the kind. */
    public static final Details NONE = new Details(Optional.empty(), Optional.empty(), Set.of(), List.of());

    public Details {
        participants = Set.copyOf(participants);
        relations = List.copyOf(relations);
    }
}
