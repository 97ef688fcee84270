package se.samplan.record;

/**
 * Where an answer does not meet its contract's schema. Holds nothing of what the source wrote.
 *
 * @param rule of XML Schema, for example {@code cvc-pattern-valid}; {@code xml} if the answer cannot be parsed
 * @param path local names from the response's element down, parted by slashes; a name that no schema has is {@code ?}
 */
public record SchemaProblem(String rule, String path) {

    @Override
    public String toString() {
        return rule + " at " + path;
    }
}
