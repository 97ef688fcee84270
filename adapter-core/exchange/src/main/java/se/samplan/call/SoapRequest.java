package se.samplan.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import se.samplan.model.LogicalAddress;
import se.samplan.question.Actor;
import se.samplan.xml.SoapNames;
import se.samplan.xml.XmlText;

/** One SOAP 1.1 request, to be put into an envelope with its LogicalAddress and, where there is one, its Actor. */
public final class SoapRequest {

    private static final byte[] BEFORE_ADDRESS = ("<soapenv:Envelope xmlns:soapenv=\"" + SoapNames.ENVELOPE
                    + "\"><soapenv:Header>" + "<reg:LogicalAddress xmlns:reg=\"urn:riv:itintegration:registry:1\">")
            .getBytes(UTF_8);
    private static final byte[] BEFORE_BODY = "</soapenv:Header><soapenv:Body>".getBytes(UTF_8);
    private static final byte[] AFTER_ADDRESS = "</reg:LogicalAddress>".getBytes(UTF_8);
    private static final byte[] AFTER_BODY = "</soapenv:Body></soapenv:Envelope>".getBytes(UTF_8);

    private final String action;
    private final byte[] payload;
    private final byte[] actor;

    /**
     * @param action the SOAPAction of the contract, without quotation marks
     * @param payload the body's one element in UTF-8, complete with its namespaces
     * @param actor the person who acts, if the contract has that header
     */
    public SoapRequest(String action, byte[] payload, Optional<Actor> actor) {
        this.action = action;
        this.payload = payload.clone();
        this.actor = actor.map(SoapRequest::header).orElse("").getBytes(UTF_8);
    }

    /** The header's value, in quotation marks as SOAP 1.1 has it. */
    String soapAction() {
        return '"' + action + '"';
    }

    /** The whole message for that address. */
    byte[] to(LogicalAddress address) {
        byte[] text = XmlText.escaped(address.value()).getBytes(UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream(BEFORE_ADDRESS.length
                + text.length
                + AFTER_ADDRESS.length
                + actor.length
                + BEFORE_BODY.length
                + payload.length
                + AFTER_BODY.length);
        message.writeBytes(BEFORE_ADDRESS);
        message.writeBytes(text);
        message.writeBytes(AFTER_ADDRESS);
        message.writeBytes(actor);
        message.writeBytes(BEFORE_BODY);
        message.writeBytes(payload);
        message.writeBytes(AFTER_BODY);
        return message.toByteArray();
    }

    private static String header(Actor actor) {
        return "<ioh:Actor xmlns:ioh=\"urn:riv:interoperability:headers:1\"><ioh:actorId>" + XmlText.escaped(actor.id())
                + "</ioh:actorId><ioh:actorType>" + actor.role().wire() + "</ioh:actorType></ioh:Actor>";
    }
}
