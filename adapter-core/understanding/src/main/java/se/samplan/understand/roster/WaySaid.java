package se.samplan.understand.roster;

import java.util.List;
import se.samplan.understand.Statement;

/**
 * A way to reach somebody, and who says so.
 *
 * @param way 1..1
 * @param says 1..*
 */
public record WaySaid(Way way, List<Statement> says) {

    public WaySaid {
        says = List.copyOf(says);
    }
}
