package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.RecordIdType;
import se.samplan.model.planning.Identifier;

/** Ids (identifierare), to the wire and back. */
public final class IdentifierMapper {

    private IdentifierMapper() {}

    public static IIType toWire(Identifier model) {
        IIType wire = new IIType();
        wire.setRoot(model.root());
        model.extension().ifPresent(wire::setExtension);
        return wire;
    }

    public static Identifier toModel(IIType wire) {
        return new Identifier(wire.getRoot(), Optional.ofNullable(wire.getExtension()));
    }

    public static RecordIdType toRecordId(Identifier model) {
        RecordIdType wire = new RecordIdType();
        wire.setRoot(model.root());
        model.extension().ifPresent(wire::setExtension);
        return wire;
    }

    public static Identifier toModel(RecordIdType wire) {
        return new Identifier(wire.getRoot(), Optional.ofNullable(wire.getExtension()));
    }
}
