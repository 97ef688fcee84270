package se.samplan.mapping.shape;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samplan.contracts.shape.OrgUnitShape;
import se.samplan.model.HsaId;
import se.samplan.model.planning.OrgUnit;

/** Unit of a professional (organisationsenhet), to the wire and back. */
public final class OrgUnitMapper {

    private OrgUnitMapper() {}

    /** @param type of the contract */
    public static <W extends OrgUnitShape> Function<OrgUnit, W> to(Supplier<W> type) {
        return model -> toWire(model, type);
    }

    private static <W extends OrgUnitShape> W toWire(OrgUnit model, Supplier<W> type) {
        W wire = type.get();
        model.orgUnitHSAId().map(HsaId::value).ifPresent(wire::setOrgUnitHSAId);
        model.orgUnitName().ifPresent(wire::setOrgUnitName);
        model.orgUnitTelecom().ifPresent(wire::setOrgUnitTelecom);
        model.orgUnitEmail().ifPresent(wire::setOrgUnitEmail);
        model.orgUnitAddress().ifPresent(wire::setOrgUnitAddress);
        model.orgUnitLocation().ifPresent(wire::setOrgUnitLocation);
        return wire;
    }

    public static OrgUnit toModel(OrgUnitShape wire) {
        return new OrgUnit(
                Optional.ofNullable(wire.getOrgUnitHSAId()).map(HsaId::new),
                Optional.ofNullable(wire.getOrgUnitName()),
                Optional.ofNullable(wire.getOrgUnitTelecom()),
                Optional.ofNullable(wire.getOrgUnitEmail()),
                Optional.ofNullable(wire.getOrgUnitAddress()),
                Optional.ofNullable(wire.getOrgUnitLocation()));
    }
}
