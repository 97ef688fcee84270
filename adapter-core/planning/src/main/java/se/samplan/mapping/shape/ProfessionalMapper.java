package se.samplan.mapping.shape;

import java.util.Optional;
import se.samplan.contracts.shape.ProfessionalShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Owner;

/** Responsible professional and information owner (ansvarig personal, informationsägare), to the wire and back. */
public final class ProfessionalMapper {

    private ProfessionalMapper() {}

    /** @return that professional, with all but the role and the unit */
    public static <W extends ProfessionalShape> W fill(W wire, Author author, Owner owner) {
        wire.setAuthorTime(WireTime.format(author.time()));
        author.hsaId().map(HsaId::value).ifPresent(wire::setHealthcareProfessionalHSAId);
        author.name().ifPresent(wire::setHealthcareProfessionalName);
        owner.careUnit().map(HsaId::value).ifPresent(wire::setHealthcareProfessionalCareUnitHSAId);
        owner.careGiver().map(HsaId::value).ifPresent(wire::setHealthcareProfessionalCareGiverHSAId);
        return wire;
    }

    static Author author(ProfessionalShape wire) {
        return new Author(
                WireTime.parse(wire.getAuthorTime()),
                Optional.ofNullable(wire.getHealthcareProfessionalHSAId()).map(HsaId::new),
                Optional.ofNullable(wire.getHealthcareProfessionalName()),
                Optional.ofNullable(wire.getHealthcareProfessionalRoleCode()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getHealthcareProfessionalOrgUnit()).map(OrgUnitMapper::toModel));
    }

    static Owner owner(ProfessionalShape wire) {
        return new Owner(
                Optional.ofNullable(wire.getHealthcareProfessionalCareGiverHSAId())
                        .map(HsaId::new),
                Optional.ofNullable(wire.getHealthcareProfessionalCareUnitHSAId())
                        .map(HsaId::new));
    }
}
