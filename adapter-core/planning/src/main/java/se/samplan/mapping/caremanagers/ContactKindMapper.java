package se.samplan.mapping.caremanagers;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import se.samplan.contracts.logistics.v3.related.ObjectFactory;
import se.samplan.model.contact.ContactKind;

/** Kind of contact (kontaktens slag), to the any of a contact's extension and back. */
final class ContactKindMapper {

    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final QName NAME = FACTORY.createContactKind("").getName();

    private ContactKindMapper() {}

    static void add(List<Object> any, ContactKind kind) {
        any.add(FACTORY.createContactKind(kind.code()));
    }

    /** @param any read with this extension's classes */
    static Optional<ContactKind> kind(List<Object> any) {
        return any.stream()
                .filter(JAXBElement.class::isInstance)
                .map(element -> (JAXBElement<?>) element)
                .filter(element -> element.getName().equals(NAME))
                .map(element -> new ContactKind((String) element.getValue()))
                .findFirst();
    }
}
