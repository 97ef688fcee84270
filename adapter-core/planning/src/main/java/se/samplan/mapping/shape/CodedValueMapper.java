package se.samplan.mapping.shape;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.samplan.contracts.shape.CodedValueShape;
import se.samplan.model.planning.CodedValue;

/** Coded value (kodat värde), to the wire and back. */
public final class CodedValueMapper {

    private CodedValueMapper() {}

    /** @param type of the contract */
    public static <W extends CodedValueShape> Function<CodedValue, W> to(Supplier<W> type) {
        return model -> toWire(model, type);
    }

    public static <W extends CodedValueShape> W toWire(CodedValue model, Supplier<W> type) {
        W wire = type.get();
        model.code().ifPresent(wire::setCode);
        model.codeSystem().ifPresent(wire::setCodeSystem);
        model.codeSystemName().ifPresent(wire::setCodeSystemName);
        model.codeSystemVersion().ifPresent(wire::setCodeSystemVersion);
        model.displayName().ifPresent(wire::setDisplayName);
        model.originalText().ifPresent(wire::setOriginalText);
        return wire;
    }

    public static CodedValue toModel(CodedValueShape wire) {
        return new CodedValue(
                Optional.ofNullable(wire.getCode()),
                Optional.ofNullable(wire.getCodeSystem()),
                Optional.ofNullable(wire.getCodeSystemName()),
                Optional.ofNullable(wire.getCodeSystemVersion()),
                Optional.ofNullable(wire.getDisplayName()),
                Optional.ofNullable(wire.getOriginalText()));
    }
}
