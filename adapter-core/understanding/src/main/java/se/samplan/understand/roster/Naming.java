package se.samplan.understand.roster;

import java.util.List;
import se.samplan.understand.Statement;

/**
 * How somebody is called, and where.
 *
 * @param called as it is written
 * @param says 1..*; which statements call her so
 */
public record Naming(Called called, List<Statement> says) {

    public Naming {
        says = List.copyOf(says);
    }
}
