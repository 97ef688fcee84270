package se.samplan.mapping.careplans;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.IIType;
import se.samplan.model.HsaId;
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

    /** @throws IllegalArgumentException if there is no id in it */
    static HsaId hsa(IIType wire) {
        return new HsaId(Optional.ofNullable(wire.getExtension()).orElse(""));
    }
}
