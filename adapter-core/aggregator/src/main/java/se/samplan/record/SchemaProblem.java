package se.samplan.record;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer does not meet its contract's schema. Holds nothing of what the source wrote.
 *
 * @param rule of XML Schema, for example {@code cvc-pattern-valid}; {@code xml} if the answer cannot be parsed
 * @param path local names from the response's element down, parted by slashes; a name that no schema has is {@code ?}
 */
public record SchemaProblem(String rule, String path) {

    /** Most problems that are told of one answer or record. */
    public static final int MOST = 5;

    /** Stands for a rule where the schema processor names none. */
    public static final String NO_RULE = "schema";

    private static final Pattern RULE = Pattern.compile("^(cvc-[a-zA-Z0-9.-]+):");
    private static final String UNKNOWN = "?";

    /** The rule that a schema processor's text begins with. The rest of the text holds what the source wrote. */
    public static Optional<String> ruleIn(String text) {
        Matcher rule = RULE.matcher(text);
        return rule.find() ? Optional.of(rule.group(1)) : Optional.empty();
    }

    /** A local name as it may be told: a name outside the vocabulary is the source's own, and hidden. */
    public static String told(String localName, Set<String> vocabulary) {
        return vocabulary.contains(localName) ? localName : UNKNOWN;
    }

    @Override
    public String toString() {
        return rule + " at " + path;
    }
}
