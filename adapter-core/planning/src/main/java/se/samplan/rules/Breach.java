package se.samplan.rules;

import static java.util.Objects.requireNonNull;

/**
 * That a record breaks a rule.
 *
 * @param path where, from the record down: element names, and positions from 1 where an element may be repeated; never what
 *     stands there, so that it can be logged
 */
public record Breach(Rule rule, String path) {

    public Breach {
        requireNonNull(rule, "rule");
        requireNonNull(path, "path");
    }

    public Level level() {
        return rule.level();
    }
}
