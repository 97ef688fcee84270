package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a record calls somebody: as it is written there, never made even with what another record writes.
 *
 * @param name 0..1; namn
 * @param title 0..1; befattning, roll eller relation
 * @param unit 0..1; enhet
 */
public record Called(Optional<String> name, Optional<String> title, Optional<PartyUnit> unit) {

    static final Called NOTHING = new Called(Optional.empty(), Optional.empty(), Optional.empty());

    public Called {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(unit, "unit");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Called[hidden]";
    }
}
