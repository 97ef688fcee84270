package se.samplan.mapping.caredocumentation2;

import java.util.Optional;
import se.samplan.contracts.description.v2.IIType;
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
}
