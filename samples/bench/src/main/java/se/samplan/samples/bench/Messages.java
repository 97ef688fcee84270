package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import se.samplan.call.PlatformHeaders;
import se.samplan.xml.SoapNames;

/** The messages of the benchmark. */
final class Messages {

    /** Logical address of the index. */
    static final String INDEX = "TSTASTA00000-EI00";

    /** Who asks. */
    static final String CONSUMER = "TSTASTA00000-CONS1";

    /** Where the aggregator answers. */
    static final Place AGGREGATOR = new Place("/services/GetCarePlans/2", "5565594230");

    /** Where the overview answers. */
    static final Place OVERVIEW = new Place("/services/GetPlanningOverview/1", "5565594230");

    /** Where a producer answers. */
    static final Place PRODUCER = new Place("/producer/GetCarePlans/2", "TSTASTA00000-SYS1");

    /** Somebody who is never asked about. */
    static final String NOBODY = "00000000NONE";

    private static final String LOGISTICS = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String INDEX_DOMAIN = "urn:riv:itintegration:engagementindex:";
    private static final String SOAP = SoapNames.ENVELOPE;
    private static final String RESERVE_ID = "1.2.752.74.9.1";
    private static final String PERSONAL_NUMBER = "1.2.752.129.2.1.3.1";

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
            posts.append(post(scene.person(), "riv:clinicalprocess:logistics:logistics", "cll-cp", part.address()));
        }
        return indexAnswer(posts.toString());
    }

    /** One post of the index; the prefixes are those of {@link #indexAnswer}. */
    static String post(String person, String domain, String categorization, String address) {
        return "<f:engagement><e:registeredResidentIdentification>" + person
                + "</e:registeredResidentIdentification><e:serviceDomain>" + domain
                + "</e:serviceDomain><e:categorization>" + categorization + "</e:categorization><e:logicalAddress>"
                + address
                + "</e:logicalAddress><e:businessObjectInstanceIdentifier>NA</e:businessObjectInstanceIdentifier>"
                + "<e:clinicalProcessInterestId>NA</e:clinicalProcessInterestId><e:sourceSystem>" + address
                + "</e:sourceSystem><e:dataController>TSTASTA00000-RG00</e:dataController></f:engagement>";
    }

    /** The index's whole answer around its posts. */
    static String indexAnswer(String posts) {
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Body><f:FindContentResponse xmlns:f=\"" + INDEX_DOMAIN
                + "FindContentResponder:1\" xmlns:e=\"" + INDEX_DOMAIN + "1\">" + posts
                + "</f:FindContentResponse></soap:Body></soap:Envelope>";
    }

    /** The consumer's request, with its HTTP head. */
    static byte[] request(Place place, String person) {
        return asked(
                place,
                "<s:GetCarePlans xmlns:s=\"" + LOGISTICS + "GetCarePlansResponder:2\" xmlns:c=\"" + LOGISTICS
                        + "3\"><s:patientId><c:id>" + person + "</c:id><c:type>" + RESERVE_ID
                        + "</c:type></s:patientId></s:GetCarePlans>");
    }

    /** A consumer asks for the plans of the story, of a person that has a personal number. */
    static byte[] plansOfTheStory() {
        return asked(
                AGGREGATOR,
                "<s:GetCarePlans xmlns:s=\"" + LOGISTICS + "GetCarePlansResponder:2\" xmlns:c=\""
                        + LOGISTICS + "3\"><s:patientId><c:id>" + Story.PERSON + "</c:id><c:type>" + PERSONAL_NUMBER
                        + "</c:type></s:patientId></s:GetCarePlans>");
    }

    /** A consumer asks for everything that is planned for the person of the story, as it is in the evening of step 9. */
    static byte[] overviewOfTheStory() {
        return asked(
                OVERVIEW,
                "<s:GetPlanningOverview xmlns:s=\"urn:samplan:coreprocess:residentparticipation:overview:"
                        + "GetPlanningOverviewResponder:1\" xmlns:m=\"urn:samplan:clinicalprocess:logistics:logistics:3.1\">"
                        + "<s:patientId><m:root>" + PERSONAL_NUMBER + "</m:root><m:extension>" + Story.PERSON
                        + "</m:extension></s:patientId><s:asOf>20260129193000</s:asOf></s:GetPlanningOverview>");
    }

    /** A whole request around its question. */
    static String envelope(String logicalAddress, String question) {
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Header><r:LogicalAddress"
                + " xmlns:r=\"urn:riv:itintegration:registry:1\">" + logicalAddress
                + "</r:LogicalAddress></soap:Header><soap:Body>" + question + "</soap:Body></soap:Envelope>";
    }

    /** The question to the index. */
    static String findContent(String person) {
        return "<f:FindContent xmlns:f=\"" + INDEX_DOMAIN + "FindContentResponder:1\">"
                + "<f:registeredResidentIdentification>" + person + "</f:registeredResidentIdentification>"
                + "<f:serviceDomain>riv:clinicalprocess:logistics:logistics</f:serviceDomain>"
                + "<f:categorization>cll-cp</f:categorization></f:FindContent>";
    }

    private static byte[] asked(Place place, String question) {
        String body = envelope(place.logicalAddress(), question);
        String head = "POST " + place.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                + "Content-Type: text/xml;charset=UTF-8\r\n" + PlatformHeaders.SENDER + ": " + CONSUMER + "\r\n"
                + PlatformHeaders.ORIGINAL_CONSUMER + ": " + CONSUMER + "\r\n" + PlatformHeaders.CORRELATION
                + ": bench\r\n"
                + "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n";
        return (head + body).getBytes(UTF_8);
    }
}
