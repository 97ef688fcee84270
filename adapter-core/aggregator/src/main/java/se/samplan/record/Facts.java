package se.samplan.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;

/**
 * The key facts of one record, as written in it. Text is kept as text: what a fact means is decided by who uses it.
 *
 * <p>{@link #toString()} names the facts that are there, never their values.
 *
 * @param values what the record states, in its own order; never an empty list
 */
public record Facts(Map<Fact, List<String>> values) {

    /** Ids that can be spelt in several ways and still be the same. */
    private static final Set<Fact> ORGANISATIONS = EnumSet.of(Fact.SOURCE_SYSTEM, Fact.CARE_GIVER, Fact.CARE_UNIT);

    public Facts {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** The fact, as the record states it first. */
    public Optional<String> get(Fact fact) {
        return Optional.ofNullable(values.get(fact)).map(stated -> stated.get(0));
    }

    /** The fact in every place where the record states it. */
    public List<String> all(Fact fact) {
        return values.getOrDefault(fact, List.of());
    }

    /** The fact's text, or an empty string; for places where absence is one of the values that are compared. */
    public String orEmpty(Fact fact) {
        List<String> stated = values.get(fact);
        return stated == null ? "" : stated.get(0);
    }

    /** True if none of them is stated in two ways. */
    boolean statesOnce(Set<Fact> facts) {
        for (Fact fact : facts) {
            if (!isStatedOneWay(fact)) {
                return false;
            }
        }
        return true;
    }

    private boolean isStatedOneWay(Fact fact) {
        List<String> stated = all(fact);
        return stated.size() <= 1
                || (ORGANISATIONS.contains(fact) ? one(stated, HsaId::new) : one(stated, text -> text));
    }

    private static boolean one(List<String> stated, Function<String, ?> meaning) {
        return stated.stream().map(meaning).distinct().count() == 1;
    }

    /** The facts as one text, if the record has them all. */
    Optional<String> together(List<Fact> facts) {
        StringJoiner text = new StringJoiner("|");
        for (Fact fact : facts) {
            List<String> stated = values.get(fact);
            if (stated == null) {
                return Optional.empty();
            }
            text.add(stated.get(0));
        }
        return Optional.of(text.toString());
    }

    @Override
    public String toString() {
        return "Facts" + values.keySet();
    }
}
