package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.CVType;
import se.samplan.model.planning.CodedValue;

/** Coded value (kodat värde), to the wire and back. */
final class CodedValueMapper {

    private CodedValueMapper() {}

    static CVType toWire(CodedValue model) {
        CVType wire = new CVType();
        model.code().ifPresent(wire::setCode);
        model.codeSystem().ifPresent(wire::setCodeSystem);
        model.codeSystemName().ifPresent(wire::setCodeSystemName);
        model.codeSystemVersion().ifPresent(wire::setCodeSystemVersion);
        model.displayName().ifPresent(wire::setDisplayName);
        model.originalText().ifPresent(wire::setOriginalText);
        return wire;
    }

    static CodedValue toModel(CVType wire) {
        return new CodedValue(
                Optional.ofNullable(wire.getCode()),
                Optional.ofNullable(wire.getCodeSystem()),
                Optional.ofNullable(wire.getCodeSystemName()),
                Optional.ofNullable(wire.getCodeSystemVersion()),
                Optional.ofNullable(wire.getDisplayName()),
                Optional.ofNullable(wire.getOriginalText()));
    }
}
