package se.samplan.mapping.caredocumentation2;

import java.util.Optional;
import se.samplan.contracts.description.v2.HealthcareProfessionalType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Owner;

/** Responsible professional and information owner (ansvarig personal, informationsägare), to the wire and back. */
final class ProfessionalMapper {

    private ProfessionalMapper() {}

    static HealthcareProfessionalType toWire(Author author, Owner owner) {
        HealthcareProfessionalType wire = new HealthcareProfessionalType();
        wire.setAuthorTime(WireTime.format(author.time()));
        author.hsaId().map(HsaId::value).ifPresent(wire::setHealthcareProfessionalHSAId);
        author.name().ifPresent(wire::setHealthcareProfessionalName);
        author.role().map(CodedValueMapper::toWire).ifPresent(wire::setHealthcareProfessionalRoleCode);
        author.orgUnit().flatMap(OrgUnitMapper::toWire).ifPresent(wire::setHealthcareProfessionalOrgUnit);
        owner.careUnit().map(HsaId::value).ifPresent(wire::setHealthcareProfessionalCareUnitHSAId);
        owner.careGiver().map(HsaId::value).ifPresent(wire::setHealthcareProfessionalCareGiverHSAId);
        return wire;
    }

    static Author author(HealthcareProfessionalType wire) {
        return new Author(
                WireTime.parse(wire.getAuthorTime()),
                Optional.ofNullable(wire.getHealthcareProfessionalHSAId()).map(HsaId::new),
                Optional.ofNullable(wire.getHealthcareProfessionalName()),
                Optional.ofNullable(wire.getHealthcareProfessionalRoleCode()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getHealthcareProfessionalOrgUnit()).map(OrgUnitMapper::toModel));
    }

    static Owner owner(HealthcareProfessionalType wire) {
        return new Owner(
                Optional.ofNullable(wire.getHealthcareProfessionalCareGiverHSAId())
                        .map(HsaId::new),
                Optional.ofNullable(wire.getHealthcareProfessionalCareUnitHSAId())
                        .map(HsaId::new));
    }
}
