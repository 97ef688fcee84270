package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The messages of the benchmark. */
final class Messages {

    /** Logical address of the index. */
    static final String INDEX = "TSTASTA00000-EI00";

    /** Where the aggregator answers. */
    static final Place AGGREGATOR = new Place("/services/GetCarePlans/2", "5565594230");

    /** Where a producer answers. */
    static final Place PRODUCER = new Place("/producer/GetCarePlans/2", "TSTASTA00000-SYS1");

    /** Somebody who is never asked about. */
    static final String NOBODY = "00000000NONE";

    private static final String LOGISTICS = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String INDEX_DOMAIN = "urn:riv:itintegration:engagementindex:";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String RESERVE_ID = "1.2.752.74.9.1";

    private Messages() {}

    /**
     * Where a request goes.
     *
     * @param path of the HTTP request
     * @param logicalAddress whom it is for
     */
    record Place(String path, String logicalAddress) {}

    /** A plan whose body is an attachment of so many bytes. */
    static String plan(Scene.Part part, String person, int attachment) {
        String[] around = planAround(part, person);
        return around[0] + "QUJD".repeat(attachment / 4) + around[1];
    }

    /** What stands before and after the attachment. */
    static String[] planAround(Scene.Part part, String person) {
        String place = "\0";
        String plan = plan(
                part.address(),
                part.planId(),
                person,
                "<c:content><c:mediaType>application/pdf</c:mediaType><c:value>" + place
                        + "</c:value></c:content><c:typeOfCarePlanEnum>VP</c:typeOfCarePlanEnum>");
        int at = plan.indexOf(place);
        return new String[] {plan.substring(0, at), plan.substring(at + 1)};
    }

    /** One plan; the prefixes are those of {@link #answer}. */
    static String plan(String source, String id, String person, String body) {
        return "<s:carePlan><c:carePlanHeader><c:documentId>" + id + "</c:documentId><c:sourceSystemHSAId>" + source
                + "</c:sourceSystemHSAId><c:documentTitle>Vårdplan</c:documentTitle>"
                + "<c:documentTime>20260122160000</c:documentTime><c:patientId><c:id>" + person + "</c:id><c:type>"
                + RESERVE_ID + "</c:type></c:patientId><c:accountableHealthcareProfessional>"
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

    static String fault() {
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode>"
                + "<faultstring>bench</faultstring></soap:Fault></soap:Body></soap:Envelope>";
    }

    /** The index's answer: these sources hold plans. */
    static String index(Scene scene) {
        StringBuilder posts = new StringBuilder();
        for (Scene.Part part : scene.sources()) {
            posts.append("<f:engagement><e:registeredResidentIdentification>").append(scene.person());
            posts.append("</e:registeredResidentIdentification><e:serviceDomain>");
            posts.append("riv:clinicalprocess:logistics:logistics</e:serviceDomain><e:categorization>cll-cp");
            posts.append("</e:categorization><e:logicalAddress>").append(part.address());
            posts.append(
                    "</e:logicalAddress><e:businessObjectInstanceIdentifier>NA</e:businessObjectInstanceIdentifier>");
            posts.append("<e:clinicalProcessInterestId>NA</e:clinicalProcessInterestId><e:sourceSystem>");
            posts.append(part.address()).append("</e:sourceSystem><e:dataController>TSTASTA00000-RG00");
            posts.append("</e:dataController></f:engagement>");
        }
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Body><f:FindContentResponse xmlns:f=\"" + INDEX_DOMAIN
                + "FindContentResponder:1\" xmlns:e=\"" + INDEX_DOMAIN + "1\">" + posts
                + "</f:FindContentResponse></soap:Body></soap:Envelope>";
    }

    /** The consumer's request, with its HTTP head. */
    static byte[] request(Place place, String person) {
        String body = "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Header><r:LogicalAddress"
                + " xmlns:r=\"urn:riv:itintegration:registry:1\">" + place.logicalAddress()
                + "</r:LogicalAddress></soap:Header><soap:Body>"
                + "<s:GetCarePlans xmlns:s=\"" + LOGISTICS + "GetCarePlansResponder:2\" xmlns:c=\"" + LOGISTICS
                + "3\"><s:patientId><c:id>" + person + "</c:id><c:type>" + RESERVE_ID
                + "</c:type></s:patientId></s:GetCarePlans></soap:Body></soap:Envelope>";
        String head = "POST " + place.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: text/xml;charset=UTF-8\r\nx-vp-sender-id: TSTASTA00000-CONS1\r\n"
                + "x-rivta-original-serviceconsumer-hsaid: TSTASTA00000-CONS1\r\nx-skltp-correlation-id: bench\r\n"
                + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n";
        return (head + body).getBytes(UTF_8);
    }
}
