package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;

/**
 * The unit a person works at, with what a reader needs to find it (organisationsenhet; OrgUnitType). NPÖ asks for id and name.
 *
 * @param orgUnitHSAId 0..1; enhetens HSA-id
 * @param orgUnitName 0..1; namn
 * @param orgUnitTelecom 0..1; telefon
 * @param orgUnitEmail 0..1; e-post
 * @param orgUnitAddress 0..1; postadress
 * @param orgUnitLocation 0..1; ort
 */
@WithBuilder
public record OrgUnit(
        Optional<HsaId> orgUnitHSAId,
        Optional<String> orgUnitName,
        Optional<String> orgUnitTelecom,
        Optional<String> orgUnitEmail,
        Optional<String> orgUnitAddress,
        Optional<String> orgUnitLocation) {

    public OrgUnit {
        requireNonNull(orgUnitHSAId, "orgUnitHSAId");
        requireNonNull(orgUnitName, "orgUnitName");
        requireNonNull(orgUnitTelecom, "orgUnitTelecom");
        requireNonNull(orgUnitEmail, "orgUnitEmail");
        requireNonNull(orgUnitAddress, "orgUnitAddress");
        requireNonNull(orgUnitLocation, "orgUnitLocation");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "OrgUnit[hidden]";
    }
}
