package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;

/**
 * Addition to a fixed contact. Facts the contract has no place for (tillägg till fast kontakt; information model, section 4).
 *
 * @param contactId 1..1; kontakt-id: contact id. Identity of the record in the source system, the same between versions
 * @param scopeText 0..1; vad jag kan hjälpa till med: what I can help with
 * @param coordinatesOthers 0..1; samordnar: coordinates. When there are several contacts
 * @param replacesContactId 0..1; ersätter: replaces. Record id of the earlier contact
 * @param endReason 0..1; ändringsorsak: reason for the end. For example changed level of care, the person asked, or staff left
 * @param requestedByPatient 0..1; på personens önskemål: requested by the person
 * @param substitute 0..1; ersättare: substitute. Who answers during absence
 * @param contactGuidance 0..*; vem kontaktar jag när: whom do I contact when
 * @param relation 0..*; kopplingar: relations. Participates in plan, responsible for activity, party to agreement
 * @param provenance 0..1; ursprung: provenance. Also carries the version number
 * @param contactKind 0..1; kontaktens slag: kind of contact. None means a person. For a role or a team the practitioner's id is that
 *     of the team or its unit, and the name is its name
 * @param relatedService 0..*; anknuten tjänst: related service
 */
@WithBuilder
public record FixedContactExtension(
        LocalId contactId,
        Optional<String> scopeText,
        Optional<Boolean> coordinatesOthers,
        Optional<Identifier> replacesContactId,
        Optional<CodedValue> endReason,
        Optional<Boolean> requestedByPatient,
        Optional<Responsible> substitute,
        List<ContactGuidance> contactGuidance,
        List<Relation> relation,
        Optional<Provenance> provenance,
        Optional<ContactKind> contactKind,
        List<RelatedService> relatedService) {

    public FixedContactExtension {
        requireNonNull(contactId, "contactId");
        requireNonNull(scopeText, "scopeText");
        requireNonNull(coordinatesOthers, "coordinatesOthers");
        requireNonNull(replacesContactId, "replacesContactId");
        requireNonNull(endReason, "endReason");
        requireNonNull(requestedByPatient, "requestedByPatient");
        requireNonNull(substitute, "substitute");
        contactGuidance = List.copyOf(contactGuidance);
        relation = List.copyOf(relation);
        requireNonNull(provenance, "provenance");
        requireNonNull(contactKind, "contactKind");
        relatedService = List.copyOf(relatedService);
    }

    /** As journals have made it since the first release: without what stands in our extension 3.2. */
    public FixedContactExtension(
            LocalId contactId,
            Optional<String> scopeText,
            Optional<Boolean> coordinatesOthers,
            Optional<Identifier> replacesContactId,
            Optional<CodedValue> endReason,
            Optional<Boolean> requestedByPatient,
            Optional<Responsible> substitute,
            List<ContactGuidance> contactGuidance,
            List<Relation> relation,
            Optional<Provenance> provenance) {
        this(
                contactId,
                scopeText,
                coordinatesOthers,
                replacesContactId,
                endReason,
                requestedByPatient,
                substitute,
                contactGuidance,
                relation,
                provenance,
                Optional.empty(),
                List.of());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "FixedContactExtension[hidden]";
    }
}
