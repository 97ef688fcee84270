package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.OrganisationNumber;

/**
 * An id and the system that gave it (IIType; identifierare). Records across systems, shared plans, staff and organisations are
 * named so. Never holds a personal identity number (INV-L7).
 *
 * @param root 1..1; OID of the system that gave the id, or a UUID that is the id
 * @param extension 0..1; the id within that system
 */
public record Identifier(String root, Optional<String> extension) {

    /** OID of HSA-ids. */
    public static final String HSA = "1.2.752.129.2.1.4.1";

    /** OID of ids that are made of a source system's HSA-id and an id that is unique there. */
    public static final String SOURCE_UNIQUE = "1.2.752.129.2.1.2.1";

    /** OID of organisation numbers (organisationsnummer); a sole trader's is her personal or coordination number. */
    public static final String ORGANISATION_NUMBER = "1.2.752.29.4.3";

    public Identifier {
        requireNonNull(root, "root");
        requireNonNull(extension, "extension");
    }

    public static Identifier of(String root, String extension) {
        return new Identifier(root, Optional.of(extension));
    }

    /** An organisation, unit, system or member of staff. */
    public static Identifier hsa(String hsaId) {
        return of(HSA, new HsaId(hsaId).value());
    }

    /**
     * A care giver, who may be named by HSA-id or by organisation number. No HSA-id is ten or twelve digits with a right check
     * digit; the number goes out as it is spelled.
     */
    public static Identifier careGiver(HsaId careGiver) {
        String value = careGiver.value();
        return of(OrganisationNumber.written(value).isPresent() ? ORGANISATION_NUMBER : HSA, value);
    }

    /** A record of a system: {@code {sourceSystemHsaId}:{documentId}} (information model, section 2). */
    public static Identifier record(String sourceSystem, String documentId) {
        return of(SOURCE_UNIQUE, new HsaId(sourceSystem).value() + ":" + documentId);
    }

    /** Whether it is an HSA-id. */
    public boolean isHsa() {
        return HSA.equals(root);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Identifier[hidden]";
    }
}
