package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Responsible. Party and kind of responsibility (ansvarig; information model, section 2).
 *
 * @param kind 1..1; typ av ansvar: kind of responsibility
 * @param partyType 1..1; part: party type. Kind of actor
 * @param participantRef 0..1; deltagare: participant. Reference to a participant of the record
 * @param fixedContactRef 0..1; fast kontakt: fixed contact. Link to a fixed contact
 * @param name 0..1; namn: name. Given here when there is no participant to point at
 * @param role 0..1; roll eller befattning: role or position
 * @param principal 0..1; huvudman: principal. Kind of principal
 * @param accepted 0..1; åtagandet bekräftat: accepted. Absent = unknown, false = declined
 * @param acceptedTime 0..1; bekräftat när: when accepted
 */
@WithBuilder
public record Responsible(
        ResponsibilityKind kind,
        PartyKind partyType,
        Optional<LocalId> participantRef,
        Optional<Relation> fixedContactRef,
        Optional<String> name,
        Optional<CodedValue> role,
        Optional<PrincipalKind> principal,
        Optional<Boolean> accepted,
        Optional<LocalDateTime> acceptedTime) {

    public Responsible {
        requireNonNull(kind, "kind");
        requireNonNull(partyType, "partyType");
        requireNonNull(participantRef, "participantRef");
        requireNonNull(fixedContactRef, "fixedContactRef");
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        requireNonNull(principal, "principal");
        requireNonNull(accepted, "accepted");
        requireNonNull(acceptedTime, "acceptedTime");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Responsible[hidden]";
    }
}
