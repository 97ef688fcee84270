package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.OrganizationType;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.planning.Organization;

/** Organisation or unit (organisation eller enhet), to the wire and back. */
public final class OrganizationMapper {

    private OrganizationMapper() {}

    public static OrganizationType toWire(Organization model) {
        OrganizationType wire = new OrganizationType();
        wire.setHsaId(IdentifierMapper.toWire(model.hsaId(), IIType::new));
        model.name().ifPresent(wire::setName);
        model.contact().stream().map(ContactMapper::toWire).forEach(wire.getContact()::add);
        return wire;
    }

    public static Organization toModel(OrganizationType wire) {
        return new Organization(
                IdentifierMapper.toModel(wire.getHsaId()),
                Optional.ofNullable(wire.getName()),
                wire.getContact().stream().map(ContactMapper::toModel).toList());
    }
}
