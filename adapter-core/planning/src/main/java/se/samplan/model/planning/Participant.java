package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Participant. Person, role, team or unit that takes part in the plan (deltagare; information model, section 2).
 *
 * @param participantId 1..1; deltagar-id: participant id
 * @param partyType 1..1; part: party type
 * @param name 0..1; namn: name. Name of staff, name of role or first name of kin
 * @param staffId 0..1; personal-id: staff id. HSA-id; never the identity number of kin
 * @param role 0..1; befattning eller roll: position or role
 * @param function 0..*; funktion i planen: function in the plan
 * @param relationship 0..1; relation till personen: relationship to the person. For next of kin
 * @param careUnit 0..1; enhet: unit
 * @param principal 0..1; huvudman: principal
 * @param contact 0..*; kontaktuppgifter: contact details. Required for all actors in a SIP
 * @param fixedContactRef 0..1; är fast kontakt: is a fixed contact. Link to the fixed contact
 * @param period 0..1; deltar under: takes part during
 */
@WithBuilder
public record Participant(
        LocalId participantId,
        PartyKind partyType,
        Optional<String> name,
        Optional<Identifier> staffId,
        Optional<CodedValue> role,
        List<ParticipantFunction> function,
        Optional<CodedValue> relationship,
        Optional<Organization> careUnit,
        Optional<Principal> principal,
        List<Contact> contact,
        Optional<Relation> fixedContactRef,
        Optional<OpenPeriod> period) {

    public Participant {
        requireNonNull(participantId, "participantId");
        requireNonNull(partyType, "partyType");
        requireNonNull(name, "name");
        requireNonNull(staffId, "staffId");
        requireNonNull(role, "role");
        function = List.copyOf(function);
        requireNonNull(relationship, "relationship");
        requireNonNull(careUnit, "careUnit");
        requireNonNull(principal, "principal");
        contact = List.copyOf(contact);
        requireNonNull(fixedContactRef, "fixedContactRef");
        requireNonNull(period, "period");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Participant[hidden]";
    }
}
