package se.samplan.contract;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import se.samplan.model.PersonId;
import se.samplan.question.Payload;

/**
 * The request of a contract for everything about a person: no filter, and nothing beside what the schema demands.
 *
 * <p>Requests name the person in the same types as records do, so how they are written is known from where a record has the
 * identity. The national types put the kind of identity after the number ({@code PersonIdType}) or before it ({@code IIType}).
 */
public final class WholeRequest {

    private static final String NUMBER_AFTER_ITS_KIND = "extension";

    private WholeRequest() {}

    /** The request, for every source that is asked. */
    public static Payload of(AggregatedContract<?> contract, PersonId person) {
        String name = contract.request().getLocalPart();
        String start = "<r:" + name + " xmlns:r=\"" + contract.id().namespace() + "\">";
        String end = named(contract, person) + "</r:" + name + ">";
        return contract.wire()
                .addressInBody()
                .map(address -> Payload.addressed(
                        bytes(start + "<r:" + address.getLocalPart() + ">"),
                        bytes("</r:" + address.getLocalPart() + ">" + end)))
                .orElseGet(() -> Payload.of(bytes(start + end)));
    }

    private static String named(AggregatedContract<?> contract, PersonId person) {
        String element = "r:" + contract.personElement().getLocalPart();
        return "<" + element + ">"
                + contract.personKind()
                        .map(kind -> typed(contract, kind, person))
                        .orElseGet(person::id) + "</" + element
                + ">";
    }

    private static String typed(AggregatedContract<?> contract, QName kind, PersonId person) {
        QName number = contract.personNumber();
        String numbered = element(number, person.id());
        String kinded = element(kind, person.oid());
        return NUMBER_AFTER_ITS_KIND.equals(number.getLocalPart()) ? kinded + numbered : numbered + kinded;
    }

    /** A person's number and the OID of its kind are digits, letters, dots and dashes. */
    private static String element(QName name, String text) {
        return "<c:" + name.getLocalPart() + " xmlns:c=\"" + name.getNamespaceURI() + "\">" + text + "</c:"
                + name.getLocalPart() + ">";
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
