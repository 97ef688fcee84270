package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** Requests for tests, as bytes. */
final class Questions {

    static final String SYS1 = TestIds.HSA_PREFIX + "SYS1";
    static final String PLANS = "riv:clinicalprocess:logistics:logistics";

    private Questions() {}

    static byte[] carePlans(String logicalAddress, String person) {
        return envelope(logicalAddress, """
                <GetCarePlans xmlns="urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2"
                    xmlns:c="urn:riv:clinicalprocess:logistics:logistics:3">
                  <careUnitHSAId>TSTASTA00000-U101</careUnitHSAId>
                  <patientId><c:id>%s</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId>
                </GetCarePlans>""".formatted(person));
    }

    static byte[] findContent(String logicalAddress, Map<String, String> fields) {
        StringBuilder xml = new StringBuilder();
        fields.forEach((name, value) -> xml.append("<f:%1$s>%2$s</f:%1$s>".formatted(name, value)));
        return envelope(
                logicalAddress,
                "<f:FindContent xmlns:f=\"urn:riv:itintegration:engagementindex:FindContentResponder:1\">" + xml
                        + "</f:FindContent>");
    }

    static byte[] envelope(String logicalAddress, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
                  <s:Header>
                    <r:LogicalAddress xmlns:r="urn:riv:itintegration:registry:1">%s</r:LogicalAddress>
                  </s:Header>
                  <s:Body>%s</s:Body>
                </s:Envelope>
                """.formatted(logicalAddress, body).getBytes(UTF_8);
    }
}
