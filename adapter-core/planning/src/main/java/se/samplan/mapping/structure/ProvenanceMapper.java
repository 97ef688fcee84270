package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.ProvenanceType;
import se.samplan.contracts.logistics.v3.structure.RecordIdType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.planning.DerivationConfidence;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.VisibleTo;

/** Provenance (ursprung), to the wire and back. */
public final class ProvenanceMapper {

    private ProvenanceMapper() {}

    public static ProvenanceType toWire(Provenance model) {
        ProvenanceType wire = new ProvenanceType();
        wire.setLastUpdated(WireTime.format(model.lastUpdated()));
        model.lastReviewed().map(WireTime::formatDate).ifPresent(wire::setLastReviewed);
        model.updatedByRef().map(LocalId::value).ifPresent(wire::setUpdatedByRef);
        model.updatedByName().ifPresent(wire::setUpdatedByName);
        wire.setRegistrationMode(model.registrationMode().code());
        model.derivationConfidence().map(DerivationConfidence::code).ifPresent(wire::setDerivationConfidence);
        model.versionNumber().ifPresent(wire::setVersionNumber);
        model.replacesRecord().stream()
                .map(IdentifierMapper.to(RecordIdType::new))
                .forEach(wire.getReplacesRecord()::add);
        model.copyOf().map(IdentifierMapper.to(RecordIdType::new)).ifPresent(wire::setCopyOf);
        model.sourceLanguage().ifPresent(wire::setSourceLanguage);
        model.visibleTo().stream().map(VisibleTo::code).forEach(wire.getVisibleTo()::add);
        return wire;
    }

    public static Provenance toModel(ProvenanceType wire) {
        return new Provenance(
                WireTime.parse(wire.getLastUpdated()),
                Optional.ofNullable(wire.getLastReviewed()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getUpdatedByRef()).map(LocalId::new),
                Optional.ofNullable(wire.getUpdatedByName()),
                new RegistrationMode(wire.getRegistrationMode()),
                Optional.ofNullable(wire.getDerivationConfidence()).map(DerivationConfidence::new),
                Optional.ofNullable(wire.getVersionNumber()),
                wire.getReplacesRecord().stream().map(IdentifierMapper::toModel).toList(),
                Optional.ofNullable(wire.getCopyOf()).map(IdentifierMapper::toModel),
                Optional.ofNullable(wire.getSourceLanguage()),
                wire.getVisibleTo().stream().map(VisibleTo::new).toList());
    }
}
