package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.PrincipalType;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.PrincipalKind;

/** Principal (huvudman), to the wire and back. */
public final class PrincipalMapper {

    private PrincipalMapper() {}

    public static PrincipalType toWire(Principal model) {
        PrincipalType wire = new PrincipalType();
        wire.setPrincipal(model.principal().code());
        model.organization().map(OrganizationMapper::toWire).ifPresent(wire::setOrganization);
        return wire;
    }

    public static Principal toModel(PrincipalType wire) {
        return new Principal(
                new PrincipalKind(wire.getPrincipal()),
                Optional.ofNullable(wire.getOrganization()).map(OrganizationMapper::toModel));
    }
}
