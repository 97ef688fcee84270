package se.samplan.mapping.caremanagers;

import java.util.Optional;
import se.samplan.contracts.residentparticipation.v1.AddressType;
import se.samplan.contracts.residentparticipation.v1.CVType;
import se.samplan.contracts.residentparticipation.v1.ContactPointSystemType;
import se.samplan.contracts.residentparticipation.v1.ContactType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.ReachMapper;
import se.samplan.model.contact.ContactDetails;
import se.samplan.model.planning.Address;
import se.samplan.model.planning.ContactPoint;

/** How to reach somebody (kontaktuppgifter), to the wire and back. */
final class ContactDetailsMapper {

    private ContactDetailsMapper() {}

    static ContactType toWire(ContactDetails model) {
        ContactType wire = new ContactType();
        model.telecom().stream().map(ContactDetailsMapper::point).forEach(wire.getTelecom()::add);
        model.address().map(ContactDetailsMapper::address).ifPresent(wire::setAddress);
        return wire;
    }

    static ContactDetails toModel(ContactType wire) {
        return new ContactDetails(
                wire.getTelecom().stream().map(ContactDetailsMapper::point).toList(),
                Optional.ofNullable(wire.getAddress()).map(ContactDetailsMapper::address));
    }

    private static ContactPointSystemType point(ContactPoint model) {
        ContactPointSystemType wire = new ContactPointSystemType();
        model.system().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setSystem);
        wire.setValue(model.value());
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    private static ContactPoint point(ContactPointSystemType wire) {
        return ReachMapper.point(wire, HoursOfServiceMapper::toModel);
    }

    private static AddressType address(Address model) {
        AddressType wire = ReachMapper.fill(new AddressType(), model);
        model.type().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setType);
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    private static Address address(AddressType wire) {
        return ReachMapper.address(wire, HoursOfServiceMapper::toModel);
    }
}
