package se.samplan.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import se.samplan.xml.SoapNames;
import se.samplan.xml.XmlText;

/**
 * A SOAP 1.1 fault, which travels with HTTP 500.
 *
 * @param text for whoever asked, in English, with the reference that stands in our log
 */
public record Fault(FaultCode code, String text) implements Response {

    private static final int STATUS = 500;
    private static final String BEFORE =
            "<soap:Envelope xmlns:soap=\"" + SoapNames.ENVELOPE + "\"><soap:Body><soap:Fault><faultcode>soap:";
    private static final String BETWEEN = "</faultcode><faultstring>";
    private static final String AFTER = "</faultstring></soap:Fault></soap:Body></soap:Envelope>";

    @Override
    public int status() {
        return STATUS;
    }

    @Override
    public long length() {
        return bytes().length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes());
    }

    private byte[] bytes() {
        return (BEFORE + code.wire() + BETWEEN + XmlText.escaped(text) + AFTER).getBytes(UTF_8);
    }
}
