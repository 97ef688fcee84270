package se.samplan.mapping.caremanagers;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.RecordIdType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.mapping.structure.ContactGuidanceMapper;
import se.samplan.mapping.structure.ProvenanceMapper;
import se.samplan.mapping.structure.RelatedElements;
import se.samplan.mapping.structure.RelationMapper;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.planning.LocalId;

/** Addition to a fixed contact (tillägg till fast kontakt), to the wire and back. */
public final class FixedContactExtensionMapper {

    private FixedContactExtensionMapper() {}

    public static FixedContactExtensionType toWire(FixedContactExtension model) {
        FixedContactExtensionType wire = new FixedContactExtensionType();
        wire.setContactId(model.contactId().value());
        model.scopeText().ifPresent(wire::setScopeText);
        model.coordinatesOthers().ifPresent(wire::setCoordinatesOthers);
        model.replacesContactId().map(IdentifierMapper.to(RecordIdType::new)).ifPresent(wire::setReplacesContactId);
        model.endReason().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setEndReason);
        model.requestedByPatient().ifPresent(wire::setRequestedByPatient);
        model.substitute().map(ResponsibleMapper::toWire).ifPresent(wire::setSubstitute);
        model.contactGuidance().stream().map(ContactGuidanceMapper::toWire).forEach(wire.getContactGuidance()::add);
        model.relation().stream().map(RelationMapper::toWire).forEach(wire.getRelation()::add);
        model.provenance().map(ProvenanceMapper::toWire).ifPresent(wire::setProvenance);
        model.contactKind().ifPresent(kind -> ContactKindMapper.add(wire.getAny(), kind));
        RelatedElements.addServices(wire.getAny(), model.relatedService());
        return wire;
    }

    public static FixedContactExtension toModel(FixedContactExtensionType wire) {
        return new FixedContactExtension(
                new LocalId(wire.getContactId()),
                Optional.ofNullable(wire.getScopeText()),
                Optional.ofNullable(wire.isCoordinatesOthers()),
                Optional.ofNullable(wire.getReplacesContactId()).map(IdentifierMapper::toModel),
                Optional.ofNullable(wire.getEndReason()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.isRequestedByPatient()),
                Optional.ofNullable(wire.getSubstitute()).map(ResponsibleMapper::toModel),
                wire.getContactGuidance().stream()
                        .map(ContactGuidanceMapper::toModel)
                        .toList(),
                wire.getRelation().stream().map(RelationMapper::toModel).toList(),
                Optional.ofNullable(wire.getProvenance()).map(ProvenanceMapper::toModel),
                ContactKindMapper.kind(wire.getAny()),
                RelatedElements.services(wire.getAny()));
    }
}
