package se.samplan.mapping.structure;

import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.ContactPointType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.ReachMapper;
import se.samplan.model.planning.ContactPoint;

/** Contact point (kontaktuppgift), to the wire and back. */
public final class ContactPointMapper {

    private ContactPointMapper() {}

    public static ContactPointType toWire(ContactPoint model) {
        ContactPointType wire = new ContactPointType();
        model.system().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setSystem);
        wire.setValue(model.value());
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    public static ContactPoint toModel(ContactPointType wire) {
        return ReachMapper.point(wire, HoursOfServiceMapper::toModel);
    }
}
