package se.samplan.behind;

import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.record.SchemaProblem;

/**
 * Hears what is wrong with an answer while it is read, and keeps it by the record in which it stands. What is wrong outside of
 * the records ends the reading.
 */
final class RecordProblems extends Unmarshaller.Listener implements ValidationEventHandler {

    private static final int MOST_PROBLEMS = 5;
    private static final Pattern RULE = Pattern.compile("^(cvc-[a-zA-Z0-9.-]+):");

    private final Trail trail;
    private final IdentityHashMap<CarePlanType, Set<SchemaProblem>> byRecord = new IdentityHashMap<>();
    private @Nullable CarePlanType open;

    RecordProblems(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void beforeUnmarshal(Object target, @Nullable Object parent) {
        if (target instanceof CarePlanType plan) {
            open = plan;
        }
    }

    @Override
    public void afterUnmarshal(Object target, @Nullable Object parent) {
        if (target instanceof CarePlanType) {
            open = null;
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
        Matcher rule = RULE.matcher(String.valueOf(event.getMessage()));
        boolean isOfSchema = rule.find();
        if (problems.size() < MOST_PROBLEMS
                && (isOfSchema || problems.isEmpty())) { // the binding repeats what the schema said
            problems.add(new SchemaProblem(isOfSchema ? rule.group(1) : "schema", trail.path()));
        }
        return true;
    }

    boolean isIn(CarePlanType record) {
        return byRecord.containsKey(record);
    }

    /** The first few that differ. */
    List<SchemaProblem> of(CarePlanType record) {
        return List.copyOf(byRecord.getOrDefault(record, Set.of()));
    }
}
