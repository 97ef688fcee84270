package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The messages of the benchmark, about Asta of the test story. */
final class Messages {

    /** Logical address of the index. */
    static final String INDEX = "TSTASTA00000-EI00";

    private static final String SOURCE = "TSTASTA00000-SYS";
    private static final String PERSON = "194304247663";
    private static final String LOGISTICS = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String INDEX_DOMAIN = "urn:riv:itintegration:engagementindex:";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private Messages() {}

    static int numberOf(String address) {
        return Integer.parseInt(address.substring(SOURCE.length()));
    }

    /** A source's answer: one plan with an attachment of so many bytes. */
    static String plans(int source, int padding) {
        return answer(plan(
                source,
                "plan-" + source,
                "<c:content><c:mediaType>application/pdf</c:mediaType><c:value>" + "QUJD".repeat(padding / 4)
                        + "</c:value></c:content><c:typeOfCarePlanEnum>VP</c:typeOfCarePlanEnum>"));
    }

    /** One plan; the prefixes are those of {@link #answer}. */
    static String plan(int source, String id, String body) {
        return "<s:carePlan><c:carePlanHeader><c:documentId>" + id + "</c:documentId><c:sourceSystemHSAId>" + SOURCE
                + source + "</c:sourceSystemHSAId><c:documentTitle>Vårdplan</c:documentTitle>"
                + "<c:documentTime>20260122160000</c:documentTime><c:patientId><c:id>" + PERSON
                + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></c:patientId><c:accountableHealthcareProfessional>"
                + "<c:authorTime>20260122160000</c:authorTime></c:accountableHealthcareProfessional>"
                + "<c:approvedForPatient>true</c:approvedForPatient></c:carePlanHeader><c:carePlanBody>" + body
                + "</c:carePlanBody></s:carePlan>";
    }

    /** A whole answer around its plans. */
    static String answer(String plans) {
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Body><s:GetCarePlansResponse xmlns:s=\"" + LOGISTICS
                + "GetCarePlansResponder:2\" xmlns:c=\"" + LOGISTICS + "3\">" + plans
                + "<s:result><c:resultCode>OK</c:resultCode><c:logId>NA</c:logId></s:result></s:GetCarePlansResponse>"
                + "</soap:Body></soap:Envelope>";
    }

    /** The index's answer: so many sources hold plans. */
    static String index(int sources) {
        StringBuilder posts = new StringBuilder();
        for (int i = 0; i < sources; i++) {
            posts.append("<f:engagement><e:registeredResidentIdentification>").append(PERSON);
            posts.append("</e:registeredResidentIdentification><e:serviceDomain>");
            posts.append("riv:clinicalprocess:logistics:logistics</e:serviceDomain><e:categorization>cll-cp");
            posts.append("</e:categorization><e:logicalAddress>").append(SOURCE).append(i);
            posts.append(
                    "</e:logicalAddress><e:businessObjectInstanceIdentifier>NA</e:businessObjectInstanceIdentifier>");
            posts.append("<e:clinicalProcessInterestId>NA</e:clinicalProcessInterestId><e:sourceSystem>");
            posts.append(SOURCE).append(i).append("</e:sourceSystem><e:dataController>TSTASTA00000-RG00");
            posts.append("</e:dataController></f:engagement>");
        }
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Body><f:FindContentResponse xmlns:f=\"" + INDEX_DOMAIN
                + "FindContentResponder:1\" xmlns:e=\"" + INDEX_DOMAIN + "1\">" + posts
                + "</f:FindContentResponse></soap:Body></soap:Envelope>";
    }

    /** The consumer's request, with its HTTP head. */
    static byte[] request(int port) {
        String body = "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Header><r:LogicalAddress"
                + " xmlns:r=\"urn:riv:itintegration:registry:1\">5565594230</r:LogicalAddress></soap:Header><soap:Body>"
                + "<s:GetCarePlans xmlns:s=\"" + LOGISTICS + "GetCarePlansResponder:2\" xmlns:c=\"" + LOGISTICS
                + "3\"><s:patientId><c:id>" + PERSON
                + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></s:patientId></s:GetCarePlans></soap:Body></soap:Envelope>";
        String head = "POST /services/GetCarePlans/2 HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: text/xml;charset=UTF-8\r\nx-vp-sender-id: TSTASTA00000-CONS1\r\n"
                + "x-rivta-original-serviceconsumer-hsaid: TSTASTA00000-CONS1\r\nx-skltp-correlation-id: bench\r\n"
                + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n";
        return (head + body).getBytes(UTF_8);
    }

    /** A whole HTTP answer. */
    static byte[] http(String body) {
        byte[] content = body.getBytes(UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/xml;charset=UTF-8\r\nContent-Length: "
                        + content.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        answer.writeBytes(content);
        return answer.toByteArray();
    }
}
