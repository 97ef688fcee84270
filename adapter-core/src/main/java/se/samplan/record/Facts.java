package se.samplan.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.samplan.contract.Fact;

/**
 * The key facts of one record, as written in it. Text is kept as text: what a fact means is decided by who uses it.
 *
 * <p>{@link #toString()} names the facts that are there, never their values.
 */
public record Facts(Map<Fact, String> values) {

    public Facts {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    public Optional<String> get(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** The fact's text, or an empty string; for places where absence is one of the values that are compared. */
    public String orEmpty(Fact fact) {
        return values.getOrDefault(fact, "");
    }

    @Override
    public String toString() {
        return "Facts" + values.keySet();
    }
}
