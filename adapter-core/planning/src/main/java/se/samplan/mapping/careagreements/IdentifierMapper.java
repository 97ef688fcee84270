package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.IIType;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.planning.Identifier;

/** Ids (identifierare), to the wire and back. */
final class IdentifierMapper {

    private IdentifierMapper() {}

    static IIType toWire(Identifier model) {
        IIType wire = new IIType();
        wire.setRoot(model.root());
        model.extension().ifPresent(wire::setExtension);
        return wire;
    }

    static Identifier toModel(IIType wire) {
        return new Identifier(wire.getRoot(), Optional.ofNullable(wire.getExtension()));
    }

    static IIType hsa(HsaId model) {
        return toWire(Identifier.hsa(model.value()));
    }

    static IIType careGiver(HsaId model) {
        return toWire(Identifier.careGiver(model));
    }

    /** @throws IllegalArgumentException if there is no id in it */
    static HsaId hsa(IIType wire) {
        return new HsaId(Optional.ofNullable(wire.getExtension()).orElse(""));
    }

    static IIType person(PersonId model) {
        return toWire(Identifier.of(model.type().oid(), model.id()));
    }

    /** @throws IllegalArgumentException if the kind of identity is not known, or the identity is not of its form */
    static PersonId person(IIType wire) {
        IdentityType type = IdentityType.ofOid(wire.getRoot())
                .orElseThrow(
                        () -> new IllegalArgumentException("patientId/root is no kind of identity that is in use"));
        return new PersonId(Optional.ofNullable(wire.getExtension()).orElse(""), type);
    }
}
