package se.samplan.understand.roster;

import java.util.List;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.Statement;

/**
 * What somebody can be asked about (ämne), and who says so.
 *
 * @param topic 1..1
 * @param says 1..*
 */
public record TopicSaid(CodedValue topic, List<Statement> says) {

    public TopicSaid {
        says = List.copyOf(says);
    }
}
