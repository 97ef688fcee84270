package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import se.samplan.samples.messages.stub.StubReply;

/** What an index answers that heeds nothing of what it is asked. */
final class IndexAnswer {

    static final String PLANS = "riv:clinicalprocess:logistics:logistics cll-cp";
    static final String NOTES = "riv:clinicalprocess:healthcond:description voo";
    static final String BOOKINGS = "riv:crm:scheduling NA";

    private IndexAnswer() {}

    /** @param posts XML in the namespace of the service, in which {@code c} stands for that of its content */
    static StubReply of(String posts) {
        String answer = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<FindContentResponse xmlns=\"urn:riv:itintegration:engagementindex:FindContentResponder:1\""
                + " xmlns:c=\"urn:riv:itintegration:engagementindex:1\">" + posts
                + "</FindContentResponse></soap:Body></soap:Envelope>";
        return StubReply.http(200, "text/xml;charset=UTF-8", answer.getBytes(UTF_8));
    }

    /**
     * A post.
     *
     * @param category service domain and categorization, with a blank between
     */
    static String post(String person, String category, String address, String system) {
        String[] domainAndKind = category.split(" ", -1);
        return "<engagement><c:registeredResidentIdentification>" + person
                + "</c:registeredResidentIdentification><c:serviceDomain>" + domainAndKind[0]
                + "</c:serviceDomain><c:categorization>" + domainAndKind[1] + "</c:categorization><c:logicalAddress>"
                + address + "</c:logicalAddress><c:sourceSystem>" + system + "</c:sourceSystem></engagement>";
    }
}
