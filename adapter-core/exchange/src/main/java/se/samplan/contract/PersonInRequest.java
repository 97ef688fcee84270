package se.samplan.contract;

import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import se.samplan.model.PersonId;
import se.samplan.question.Payload;
import se.samplan.question.Question;

/**
 * How a request of a contract names the person.
 *
 * <p>Requests do so in the same types as records, so it is known from where a record has the identity. The national types put the
 * kind of identity after the number ({@code PersonIdType}) or before it ({@code IIType}).
 */
public final class PersonInRequest {

    private static final String NUMBER_AFTER_ITS_KIND = "extension";

    private PersonInRequest() {}

    /** The same question, and its words, about the same person under that identity of hers; no change if it is the question's own. */
    public static Question under(PersonId identity, AggregatedContract<?> contract, Question question) {
        return identity.equals(question.person())
                ? question
                : question.under(identity, in(question.payload(), contract, identity));
    }

    private static Payload in(Payload request, AggregatedContract<?> contract, PersonId person) {
        QName name =
                new QName(contract.id().namespace(), contract.personElement().getLocalPart());
        return request.rewritten(name, element(contract, person).getBytes(StandardCharsets.UTF_8));
    }

    /** The element, complete with its namespaces. */
    static String element(AggregatedContract<?> contract, PersonId person) {
        String name = contract.personElement().getLocalPart();
        return "<p:" + name + " xmlns:p=\"" + contract.id().namespace() + "\">"
                + contract.personKind()
                        .map(kind -> typed(contract, kind, person))
                        .orElseGet(person::id) + "</p:" + name
                + ">";
    }

    private static String typed(AggregatedContract<?> contract, QName kind, PersonId person) {
        QName number = contract.personNumber();
        String numbered = part(number, person.id());
        String kinded = part(kind, person.oid());
        return NUMBER_AFTER_ITS_KIND.equals(number.getLocalPart()) ? kinded + numbered : numbered + kinded;
    }

    /** A person's number and the OID of its kind are digits, letters, dots and dashes. */
    private static String part(QName name, String text) {
        return "<c:" + name.getLocalPart() + " xmlns:c=\"" + name.getNamespaceURI() + "\">" + text + "</c:"
                + name.getLocalPart() + ">";
    }
}
