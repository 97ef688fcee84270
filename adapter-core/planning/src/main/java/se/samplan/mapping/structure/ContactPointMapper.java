package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.ContactPointType;
import se.samplan.model.planning.ContactPoint;

/** Contact point (kontaktuppgift), to the wire and back. */
public final class ContactPointMapper {

    private ContactPointMapper() {}

    public static ContactPointType toWire(ContactPoint model) {
        ContactPointType wire = new ContactPointType();
        model.system().map(CodedValueMapper::toWire).ifPresent(wire::setSystem);
        wire.setValue(model.value());
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    public static ContactPoint toModel(ContactPointType wire) {
        return new ContactPoint(
                Optional.ofNullable(wire.getSystem()).map(CodedValueMapper::toModel),
                wire.getValue(),
                wire.getPeriod().stream().map(HoursOfServiceMapper::toModel).toList());
    }
}
