package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The frame that every answer stands in: SOAP 1.1, in UTF-8. The texts given must be XML already. */
final class Soap {

    static final String NAMESPACE = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String REGISTRY = "urn:riv:itintegration:registry:1";
    static final String CONTENT_TYPE = "text/xml;charset=UTF-8";

    private Soap() {}

    static byte[] envelope(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soap:Envelope xmlns:soap="%s"><soap:Body>%s</soap:Body></soap:Envelope>
                """.formatted(NAMESPACE, body).getBytes(UTF_8);
    }

    /**
     * A fault in the shape of the platform's (platform facts, section 6).
     *
     * @param code {@code Client} or {@code Server}
     */
    static byte[] fault(String code, String text, String detail) {
        return envelope("""
                <soap:Fault><faultcode>soap:%s</faultcode><faultstring>%s</faultstring>\
                <detail><detailString xmlns="">%s</detailString></detail></soap:Fault>""".formatted(code, text, detail));
    }
}
