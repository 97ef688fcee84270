package se.samplan.mapping.caremanagers;

import java.util.Optional;
import se.samplan.contracts.residentparticipation.v1.AddressType;
import se.samplan.contracts.residentparticipation.v1.ContactPointSystemType;
import se.samplan.contracts.residentparticipation.v1.ContactType;
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
        model.system().map(CodedValueMapper::toWire).ifPresent(wire::setSystem);
        wire.setValue(model.value());
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    private static ContactPoint point(ContactPointSystemType wire) {
        return new ContactPoint(
                Optional.ofNullable(wire.getSystem()).map(CodedValueMapper::toModel),
                wire.getValue(),
                wire.getPeriod().stream().map(HoursOfServiceMapper::toModel).toList());
    }

    private static AddressType address(Address model) {
        AddressType wire = new AddressType();
        model.type().map(CodedValueMapper::toWire).ifPresent(wire::setType);
        wire.getLine().addAll(model.line());
        model.city().ifPresent(wire::setCity);
        model.postalCode().ifPresent(wire::setPostalCode);
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    private static Address address(AddressType wire) {
        return new Address(
                Optional.ofNullable(wire.getType()).map(CodedValueMapper::toModel),
                wire.getLine(),
                Optional.ofNullable(wire.getCity()),
                Optional.ofNullable(wire.getPostalCode()),
                wire.getPeriod().stream().map(HoursOfServiceMapper::toModel).toList());
    }
}
