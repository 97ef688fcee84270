package se.samplan.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.contract.AggregatedContract;
import se.samplan.question.Actor;
import se.samplan.question.Audience;
import se.samplan.question.QuestionRejected;

/** Reads the SOAP header that says which person acts through the consumer (platform facts, section 7). */
public final class ActorHeader {

    private static final String NAMESPACE = "urn:riv:interoperability:headers:1";
    static final QName NAME = new QName(NAMESPACE, "Actor");

    private static final Set<String> KNOWN = Set.of("actorId", "actorType");

    private ActorHeader() {}

    /**
     * The actor, for contracts that have the header. For the others it is looked at only where the consumer asks for agents: its mandate
     * needs somebody who has it.
     *
     * @throws QuestionRejected if the contract demands the header and it is missing, or if one that counts is given twice or cannot be
     *     understood
     */
    public static Optional<Actor> of(Envelope request, AggregatedContract<?> contract, Audience audience) {
        if (contract.wire().demandsActor()) {
            return Optional.of(demanded(request));
        }
        return audience.kind() == Audience.Kind.AGENT ? optional(request) : Optional.empty();
    }

    /**
     * The actor, for a contract in which the header may be left out.
     *
     * @throws QuestionRejected if the header is given twice or cannot be understood
     */
    public static Optional<Actor> optional(Envelope request) {
        return request.headers(NAME).isEmpty() ? Optional.empty() : Optional.of(demanded(request));
    }

    /**
     * The actor.
     *
     * @throws QuestionRejected if the header is missing, given twice or cannot be understood
     */
    public static Actor demanded(Envelope request) {
        List<Element> actors = request.headers(NAME);
        if (actors.size() != 1) {
            throw new QuestionRejected("Actor: the SOAP header must be given, once");
        }
        checkElements(actors.get(0));
        String id = child(actors.get(0), "actorId");
        if (id.isBlank()) {
            throw new QuestionRejected("Actor/actorId: missing or blank");
        }
        return new Actor(id, role(child(actors.get(0), "actorType")));
    }

    /** Beside the two, elements of other namespaces may stand in it. */
    private static void checkElements(Element actor) {
        for (Node node = actor.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (!(node instanceof Element element)) {
                continue;
            }
            boolean ours = NAMESPACE.equals(element.getNamespaceURI());
            boolean known = ours && KNOWN.contains(element.getLocalName());
            if (element.getNamespaceURI() == null || (ours && !known)) {
                throw new QuestionRejected("Actor: holds an element that its schema does not have");
            }
            if (known && LogicalAddressHeader.holdsElements(element)) {
                throw new QuestionRejected("Actor/" + element.getLocalName() + ": must hold text, and no element");
            }
        }
    }

    private static Actor.Role role(String wire) {
        return Arrays.stream(Actor.Role.values())
                .filter(role -> role.wire().equals(wire))
                .findFirst()
                .orElseThrow(() ->
                        new QuestionRejected("Actor/actorType: must be subject_of_care or subject_of_care_agent"));
    }

    private static String child(Element actor, String name) {
        Optional<String> found = Optional.empty();
        for (Node node = actor.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName())) {
                if (found.isPresent()) {
                    throw new QuestionRejected("Actor/" + name + ": given more than once");
                }
                found = Optional.of(node.getTextContent().strip());
            }
        }
        return found.orElse("");
    }
}
