package se.samplan.record;

import java.util.Optional;
import java.util.Set;
import se.samplan.contract.Fact;
import se.samplan.model.PlanType;
import se.samplan.model.plan.Prominence;

/**
 * What a record does not state itself but what follows from what it states. For ordering and selecting only; written
 * nowhere.
 */
public final class Derived {

    private static final Set<Prominence> LEVELS = Set.of(Prominence.OVERVIEW, Prominence.DETAIL);

    private Derived() {}

    /**
     * Display level (visningsnivå): as stated, else as is usual for a plan of its kind (information model, section 7). Not
     * known for records that are no plans and for plans whose kind is not known.
     */
    public static Optional<Prominence> prominence(Facts facts) {
        String stated = facts.orEmpty(Fact.PROMINENCE);
        for (Prominence level : LEVELS) {
            if (level.code().equals(stated)) {
                return Optional.of(level);
            }
        }
        return usual(facts);
    }

    /** When the content last changed: as stated, else when it was registered, else when it was drawn up. */
    public static Optional<String> lastUpdated(Facts facts) {
        return facts.get(Fact.LAST_UPDATED)
                .or(() -> facts.get(Fact.AUTHOR_TIME))
                .or(() -> facts.get(Fact.DOCUMENT_TIME));
    }

    private static Optional<Prominence> usual(Facts facts) {
        Optional<Prominence> usual = Optional.empty();
        for (String code : facts.all(Fact.TYPE)) {
            Optional<PlanType> type = PlanType.ofCode(code);
            if (type.filter(PlanType::isOverview).isPresent()) {
                return Optional.of(Prominence.OVERVIEW);
            }
            usual = usual.or(() -> type.map(known -> Prominence.DETAIL));
        }
        return usual;
    }
}
