package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.ContactStage;
import se.samplan.model.planning.LocalId;

/** Whom do I contact when (vem kontaktar jag när), to the wire and back. */
public final class ContactGuidanceMapper {

    private ContactGuidanceMapper() {}

    public static ContactGuidanceType toWire(ContactGuidance model) {
        ContactGuidanceType wire = new ContactGuidanceType();
        wire.setGuidanceId(model.guidanceId().value());
        wire.setSituation(model.situation());
        model.situationCode().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setSituationCode);
        model.stage().map(ContactStage::code).ifPresent(wire::setStage);
        wire.setContactParty(ResponsibleMapper.toWire(model.contactParty()));
        model.contact().stream().map(ContactMapper::toWire).forEach(wire.getContact()::add);
        model.alternative().stream().map(ContactMapper::toWire).forEach(wire.getAlternative()::add);
        model.responseTimeText().ifPresent(wire::setResponseTimeText);
        model.urgent().ifPresent(wire::setUrgent);
        return wire;
    }

    public static ContactGuidance toModel(ContactGuidanceType wire) {
        return new ContactGuidance(
                new LocalId(wire.getGuidanceId()),
                wire.getSituation(),
                Optional.ofNullable(wire.getSituationCode()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getStage()).map(ContactStage::new),
                ResponsibleMapper.toModel(wire.getContactParty()),
                wire.getContact().stream().map(ContactMapper::toModel).toList(),
                wire.getAlternative().stream().map(ContactMapper::toModel).toList(),
                Optional.ofNullable(wire.getResponseTimeText()),
                Optional.ofNullable(wire.isUrgent()));
    }
}
