package se.samplan.mapping.shape;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samplan.contracts.shape.IdShape;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.planning.Identifier;

/** Ids (identifierare), to the wire and back. */
public final class IdentifierMapper {

    private IdentifierMapper() {}

    /** @param type of the contract */
    public static <W extends IdShape> Function<Identifier, W> to(Supplier<W> type) {
        return model -> toWire(model, type);
    }

    public static <W extends IdShape> W toWire(Identifier model, Supplier<W> type) {
        W wire = type.get();
        wire.setRoot(model.root());
        model.extension().ifPresent(wire::setExtension);
        return wire;
    }

    public static Identifier toModel(IdShape wire) {
        return new Identifier(wire.getRoot(), Optional.ofNullable(wire.getExtension()));
    }

    /** @param type of the contract */
    public static <W extends IdShape> Function<HsaId, W> hsaTo(Supplier<W> type) {
        return model -> hsa(model, type);
    }

    public static <W extends IdShape> W hsa(HsaId model, Supplier<W> type) {
        return toWire(Identifier.hsa(model.value()), type);
    }

    /** @throws IllegalArgumentException if there is no id in it */
    public static HsaId hsa(IdShape wire) {
        return new HsaId(Optional.ofNullable(wire.getExtension()).orElse(""));
    }

    public static <W extends IdShape> W person(PersonId model, Supplier<W> type) {
        return toWire(Identifier.of(model.oid(), model.id()), type);
    }

    /** @throws IllegalArgumentException if the kind of identity is not known, or the identity is not of its form */
    public static PersonId person(IdShape wire) {
        return PersonId.of(
                wire.getRoot(), Optional.ofNullable(wire.getExtension()).orElse(""));
    }
}
