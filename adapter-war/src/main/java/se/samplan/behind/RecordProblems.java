package se.samplan.behind;

import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.record.SchemaProblem;

/**
 * Hears what is wrong with an answer while it is read, and keeps it by the record in which it stands. What is wrong outside of
 * the records ends the reading.
 */
final class RecordProblems extends Unmarshaller.Listener implements ValidationEventHandler {

    private final Trail trail;
    private final IdentityHashMap<CarePlanType, Set<SchemaProblem>> byRecord = new IdentityHashMap<>();
    private final IdentityHashMap<CarePlanType, Set<String>> persons = new IdentityHashMap<>();
    private @Nullable CarePlanType open;

    RecordProblems(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void beforeUnmarshal(Object target, @Nullable Object parent) {
        if (target instanceof CarePlanType plan) {
            open = plan;
            trail.forgetPersons();
        }
    }

    @Override
    public void afterUnmarshal(Object target, @Nullable Object parent) {
        if (target instanceof CarePlanType plan) {
            open = null;
            persons.put(plan, trail.persons());
            trail.forgetPersons();
        }
    }

    /** Whether the reading goes on. */
    @Override
    public boolean handleEvent(ValidationEvent event) {
        CarePlanType record = open;
        if (record == null) {
            return false;
        }
        Set<SchemaProblem> problems = byRecord.computeIfAbsent(record, first -> new LinkedHashSet<>());
        Optional<String> rule = SchemaProblem.ruleIn(String.valueOf(event.getMessage()));
        if (problems.size() < SchemaProblem.MOST
                && (rule.isPresent() || problems.isEmpty())) { // the binding repeats what the schema said
            problems.add(new SchemaProblem(rule.orElse(SchemaProblem.NO_RULE), trail.path()));
        }
        return true;
    }

    /** Whether the record is not valid, or names more than one person. */
    boolean isIn(CarePlanType record) {
        return byRecord.containsKey(record) || persons(record).size() > 1;
    }

    /** Whom the record names as its person, in whatever place. */
    Set<String> persons(CarePlanType record) {
        return persons.getOrDefault(record, Set.of());
    }

    /** Whom the answer names as somebody's person outside of its records, once it has been read: nobody, if all is well. */
    Set<String> personsBeside() {
        return trail.persons();
    }

    /** The first few that differ. */
    List<SchemaProblem> of(CarePlanType record) {
        return List.copyOf(byRecord.getOrDefault(record, Set.of()));
    }
}
