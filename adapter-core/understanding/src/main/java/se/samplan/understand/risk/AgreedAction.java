package se.samplan.understand.risk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.understand.roster.PartyNamed;

/**
 * One step of what has been agreed to do.
 *
 * @param sequence 0..1; ordning, as the record numbers it
 * @param text 1..1; what is done, in the record's own words
 * @param parties 0..*; who does it
 * @param reached 0..*; whom to turn to then, and how
 */
public record AgreedAction(Optional<Integer> sequence, String text, List<PartyNamed> parties, List<Reached> reached) {

    public AgreedAction {
        requireNonNull(sequence, "sequence");
        requireNonNull(text, "text");
        parties = List.copyOf(parties);
        reached = List.copyOf(reached);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "AgreedAction[hidden]";
    }
}
