package se.samplan.understand.risk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.Contact;
import se.samplan.understand.Statement;

/**
 * Somebody to turn to, with phone and hours, as the same record tells it.
 *
 * @param statement 1..1; the guidance or participant that tells it
 * @param name 0..1; who
 * @param ways 0..*; phone, hours and what else there is
 * @param responseTimeText 0..1; svarstid
 */
public record Reached(
        Statement statement, Optional<String> name, List<Contact> ways, Optional<String> responseTimeText) {

    public Reached {
        requireNonNull(statement, "statement");
        requireNonNull(name, "name");
        ways = List.copyOf(ways);
        requireNonNull(responseTimeText, "responseTimeText");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Reached[hidden]";
    }
}
