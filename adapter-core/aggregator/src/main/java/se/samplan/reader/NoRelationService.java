package se.samplan.reader;

import java.util.concurrent.CompletableFuture;
import se.samplan.time.Deadline;

/** Stands in where nothing knows of care relations: the operator has decided what holds instead. */
public enum NoRelationService implements RelationCheck {
    /** The default: it is not known of any. */
    WITHHOLD(CareRelation.UNKNOWN),
    /** The relation is taken for given. Only where the consumer has already seen to it. */
    SHOW(CareRelation.EXISTS);

    private final CareRelation always;

    NoRelationService(CareRelation always) {
        this.always = always;
    }

    @Override
    public CompletableFuture<CareRelation> check(AccessQuestion question, Deadline deadline) {
        return CompletableFuture.completedFuture(always);
    }
}
