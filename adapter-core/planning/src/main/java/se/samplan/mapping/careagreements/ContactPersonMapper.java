package se.samplan.mapping.careagreements;

import se.samplan.contracts.agreement.v1.ContactPersonType;
import se.samplan.mapping.structure.ContactMapper;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.model.agreement.ContactPerson;

/** Contact person (kontaktperson), to the wire and back. */
public final class ContactPersonMapper {

    private ContactPersonMapper() {}

    public static ContactPersonType toWire(ContactPerson model) {
        ContactPersonType wire = new ContactPersonType();
        wire.setResponsible(ResponsibleMapper.toWire(model.responsible()));
        model.contact().stream().map(ContactMapper::toWire).forEach(wire.getContact()::add);
        return wire;
    }

    public static ContactPerson toModel(ContactPersonType wire) {
        return new ContactPerson(
                ResponsibleMapper.toModel(wire.getResponsible()),
                wire.getContact().stream().map(ContactMapper::toModel).toList());
    }
}
