package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;
import se.samplan.understand.Statement;

/**
 * Somebody around the person, once, with everything that is said of her and who says it. What two records say stands beside each
 * other and is never made one.
 *
 * @param key 1..1; within the answer
 * @param form 1..1; person, kin, role, team, unit …
 * @param says 1..*; every statement that names her
 * @param id 0..1; HSA-id
 * @param naming 0..*; namn, befattning och enhet as given; none where a unit is only pointed at
 * @param role 0..*; what she is to the person; none for a unit where somebody works, and nothing else is said of it
 * @param topic 0..*; ämnen
 * @param way 0..*; kontaktvägar
 * @param replacedBy 0..*; ersatt av
 * @param coordinates 0..*; the statements by which she coordinates others now (samordnar)
 */
@WithBuilder
public record RosterEntry(
        PartyKey key,
        PartyForm form,
        List<Statement> says,
        Optional<HsaId> id,
        List<Naming> naming,
        List<RosterRole> role,
        List<TopicSaid> topic,
        List<WaySaid> way,
        List<PartyKey> replacedBy,
        List<Statement> coordinates) {

    public RosterEntry {
        requireNonNull(key, "key");
        requireNonNull(form, "form");
        says = List.copyOf(says);
        requireNonNull(id, "id");
        naming = List.copyOf(naming);
        role = List.copyOf(role);
        topic = List.copyOf(topic);
        way = List.copyOf(way);
        replacedBy = List.copyOf(replacedBy);
        coordinates = List.copyOf(coordinates);
    }

    /** What she is called: the first name that is given, else her title; empty if there is neither. */
    public Optional<String> shownName() {
        return naming.stream()
                .flatMap(naming -> naming.called().name().stream())
                .findFirst()
                .or(() -> naming.stream()
                        .flatMap(naming -> naming.called().title().stream())
                        .findFirst());
    }

    /** Whether she is, now, what a role of that kind says. */
    public boolean isNow(RosterKind kind) {
        return role.stream().anyMatch(one -> one.kind() == kind && one.isCurrent());
    }

    /** Whether she is somebody whom the person can always turn to, now. */
    public boolean isFixedContactNow() {
        return role.stream().anyMatch(one -> one.kind().isFixedContact() && one.isCurrent());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "RosterEntry[" + key.value() + "]";
    }
}
