package se.samplan.understand.asking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyKey;

/**
 * Somebody to ask.
 *
 * @param name 1..1
 * @param reason 1..1; why she stands where she does
 * @param party 0..1; in the roster; absent for 1177
 * @param way 1..*; what is open first, then what opens first
 * @param substitute 0..1; ersättare, who answers meanwhile
 * @param says 0..*; the statements that make her one to ask; none for 1177
 */
@WithBuilder
public record Candidate(
        String name,
        AskReason reason,
        Optional<PartyKey> party,
        List<AskWay> way,
        Optional<String> substitute,
        List<Statement> says) {

    public Candidate {
        requireNonNull(name, "name");
        requireNonNull(reason, "reason");
        requireNonNull(party, "party");
        way = List.copyOf(way);
        requireNonNull(substitute, "substitute");
        says = List.copyOf(says);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Candidate[" + reason.code() + "]";
    }
}
