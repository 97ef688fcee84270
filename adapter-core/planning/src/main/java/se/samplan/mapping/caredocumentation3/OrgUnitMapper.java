package se.samplan.mapping.caredocumentation3;

import java.util.Optional;
import se.samplan.contracts.description.v3.OrgUnitType;
import se.samplan.model.HsaId;
import se.samplan.model.planning.OrgUnit;

/** Unit of a professional (organisationsenhet), to the wire and back. */
final class OrgUnitMapper {

    private OrgUnitMapper() {}

    static OrgUnitType toWire(OrgUnit model) {
        OrgUnitType wire = new OrgUnitType();
        model.orgUnitHSAId().map(HsaId::value).ifPresent(wire::setOrgUnitHSAId);
        model.orgUnitName().ifPresent(wire::setOrgUnitName);
        model.orgUnitTelecom().ifPresent(wire::setOrgUnitTelecom);
        model.orgUnitEmail().ifPresent(wire::setOrgUnitEmail);
        model.orgUnitAddress().ifPresent(wire::setOrgUnitAddress);
        model.orgUnitLocation().ifPresent(wire::setOrgUnitLocation);
        return wire;
    }

    static OrgUnit toModel(OrgUnitType wire) {
        return new OrgUnit(
                Optional.ofNullable(wire.getOrgUnitHSAId()).map(HsaId::new),
                Optional.ofNullable(wire.getOrgUnitName()),
                Optional.ofNullable(wire.getOrgUnitTelecom()),
                Optional.ofNullable(wire.getOrgUnitEmail()),
                Optional.ofNullable(wire.getOrgUnitAddress()),
                Optional.ofNullable(wire.getOrgUnitLocation()));
    }
}
