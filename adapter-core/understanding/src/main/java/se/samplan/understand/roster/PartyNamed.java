package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;

/**
 * Somebody whom a record names for something.
 *
 * @param kind 1..1; part
 * @param contact 0..1; who it is in the roster; absent for the person herself, and for whom nothing tells of
 * @param name 0..1; namn, else befattning, as that record writes it
 */
public record PartyNamed(PartyKind kind, Optional<PartyKey> contact, Optional<String> name) {

    public PartyNamed {
        requireNonNull(kind, "kind");
        requireNonNull(contact, "contact");
        requireNonNull(name, "name");
    }

    /** The person herself. */
    public static PartyNamed person() {
        return new PartyNamed(PartyKind.PATIENT, Optional.empty(), Optional.empty());
    }

    /** Those who have something to do with it: whoever is only informed has not, nor whoever has declined. */
    public static List<PartyNamed> taking(List<Responsible> parties, Function<Responsible, PartyNamed> named) {
        Set<PartyNamed> taking = new LinkedHashSet<>();
        for (Responsible party : parties) {
            if (!party.kind().equals(ResponsibilityKind.INFORMED)
                    && party.accepted().orElse(true)) {
                taking.add(named.apply(party));
            }
        }
        return List.copyOf(taking);
    }

    static PartyNamed of(Responsible party, Optional<Who> who, Optional<RosterEntry> entry) {
        Optional<String> name = who.map(Who::called).flatMap(PartyNamed::shown);
        return new PartyNamed(party.partyType(), entry.map(RosterEntry::key), name);
    }

    static PartyNamed of(Who who, Optional<RosterEntry> entry) {
        return new PartyNamed(PartyKind.STAFF, entry.map(RosterEntry::key), shown(who.called()));
    }

    private static Optional<String> shown(Called called) {
        return called.name().or(called::title);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PartyNamed[hidden]";
    }
}
