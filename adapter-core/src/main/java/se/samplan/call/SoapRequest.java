package se.samplan.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import se.samplan.model.LogicalAddress;

/** One SOAP 1.1 request that can be sent to many addresses: only the LogicalAddress header differs. */
public final class SoapRequest {

    private static final byte[] BEFORE_ADDRESS =
            ("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Header>"
                            + "<reg:LogicalAddress xmlns:reg=\"urn:riv:itintegration:registry:1\">")
                    .getBytes(UTF_8);
    private static final byte[] BEFORE_BODY = "</reg:LogicalAddress></soapenv:Header><soapenv:Body>".getBytes(UTF_8);
    private static final byte[] AFTER_BODY = "</soapenv:Body></soapenv:Envelope>".getBytes(UTF_8);

    private final String action;
    private final byte[] payload;

    /**
     * @param action the SOAPAction of the contract, without quotation marks
     * @param payload the body's one element in UTF-8, complete with its namespaces
     */
    public SoapRequest(String action, byte[] payload) {
        this.action = action;
        this.payload = payload.clone();
    }

    /** The header's value, in quotation marks as SOAP 1.1 has it. */
    String soapAction() {
        return '"' + action + '"';
    }

    /** The whole message for that address. */
    byte[] to(LogicalAddress address) {
        byte[] text = escaped(address.value()).getBytes(UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream(
                BEFORE_ADDRESS.length + text.length + BEFORE_BODY.length + payload.length + AFTER_BODY.length);
        message.writeBytes(BEFORE_ADDRESS);
        message.writeBytes(text);
        message.writeBytes(BEFORE_BODY);
        message.writeBytes(payload);
        message.writeBytes(AFTER_BODY);
        return message.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
