package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.ContactType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.planning.Contact;

/** Contact (kontakt), to the wire and back. */
public final class ContactMapper {

    private ContactMapper() {}

    public static ContactType toWire(Contact model) {
        ContactType wire = new ContactType();
        model.telecom().stream().map(ContactPointMapper::toWire).forEach(wire.getTelecom()::add);
        model.address().map(AddressMapper::toWire).ifPresent(wire::setAddress);
        model.channel().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setChannel);
        model.responseTimeText().ifPresent(wire::setResponseTimeText);
        model.bookable().ifPresent(wire::setBookable);
        return wire;
    }

    public static Contact toModel(ContactType wire) {
        return new Contact(
                wire.getTelecom().stream().map(ContactPointMapper::toModel).toList(),
                Optional.ofNullable(wire.getAddress()).map(AddressMapper::toModel),
                Optional.ofNullable(wire.getChannel()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getResponseTimeText()),
                Optional.ofNullable(wire.isBookable()));
    }
}
