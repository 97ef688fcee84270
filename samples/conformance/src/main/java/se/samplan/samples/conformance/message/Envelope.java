package se.samplan.samples.conformance.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import se.samplan.xml.SoapNames;
import se.samplan.xml.XmlText;

/**
 * A SOAP 1.1 request that can be bent out of shape.
 *
 * @param before what stands before the envelope: a declaration, a document type
 * @param address the LogicalAddress; empty leaves the header out
 * @param actor the person who asks, for contracts that demand it; empty leaves the header out
 * @param body what stands in the Body
 */
public record Envelope(String before, Optional<String> address, Optional<String> actor, String body) {

    /** The request as it should be. */
    public static Envelope of(TestedContract contract, Question question, String address) {
        Optional<String> actor = contract.demandsActor() ? Optional.of(question.personId()) : Optional.empty();
        return new Envelope("", Optional.of(address), actor, body(contract, question, address));
    }

    private static String body(TestedContract contract, Question question, String address) {
        StringBuilder xml = new StringBuilder("<s:" + contract.interaction() + " xmlns:s=\"" + contract.service()
                + "\" xmlns:c=\"" + contract.core() + "\">");
        contract.fields().forEach(field -> xml.append(field.xml(question, address)));
        return xml.append(question.more())
                .append("</s:" + contract.interaction() + ">")
                .toString();
    }

    public Envelope after(String text) {
        return new Envelope(text, address, actor, body);
    }

    public Envelope to(Optional<String> otherAddress) {
        return new Envelope(before, otherAddress, actor, body);
    }

    public Envelope withoutActor() {
        return new Envelope(before, address, Optional.empty(), body);
    }

    public Envelope withBody(String otherBody) {
        return new Envelope(before, address, actor, otherBody);
    }

    public String text() {
        return before + "<e:Envelope xmlns:e=\"" + SoapNames.ENVELOPE + "\"><e:Header>"
                + address.map(to -> "<r:LogicalAddress xmlns:r=\"urn:riv:itintegration:registry:1\">"
                                + XmlText.escaped(to) + "</r:LogicalAddress>")
                        .orElse("")
                + actor.map(who -> "<i:Actor xmlns:i=\"urn:riv:interoperability:headers:1\"><i:actorId>"
                                + XmlText.escaped(who)
                                + "</i:actorId><i:actorType>subject_of_care</i:actorType></i:Actor>")
                        .orElse("")
                + "</e:Header><e:Body>" + body + "</e:Body></e:Envelope>";
    }

    public byte[] utf8() {
        return text().getBytes(UTF_8);
    }

    /** What it holds is not told: it names a person (INV-L7). */
    @Override
    public String toString() {
        return "Envelope";
    }
}
