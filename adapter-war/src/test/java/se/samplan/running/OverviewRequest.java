package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The question about the overview of Asta's planning, with the elements that a test is about. */
public final class OverviewRequest {

    /** Namespace of request and response. */
    public static final String SERVICE =
            "urn:samplan:coreprocess:residentparticipation:overview:GetPlanningOverviewResponder:1";

    /** Namespace of what they hold. */
    public static final String CORE = "urn:samplan:coreprocess:residentparticipation:overview:1";

    /** An evening of the story, after all that is told of it. */
    public static final String IN_THE_STORY = "<svc:asOf>20260129193000</svc:asOf>";

    private static final String MESSAGE = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:reg="urn:riv:itintegration:registry:1"
                xmlns:svc="%s" xmlns:m="urn:samplan:clinicalprocess:logistics:logistics:3.1"
                xmlns:agg="urn:samplan:interoperability:aggregation:1">
              <soap:Header><reg:LogicalAddress>5565594230</reg:LogicalAddress></soap:Header>
              <soap:Body><svc:GetPlanningOverview>
                <svc:patientId><m:root>1.2.752.129.2.1.3.1</m:root><m:extension>194304247663</m:extension></svc:patientId>
                %s
              </svc:GetPlanningOverview></soap:Body>
            </soap:Envelope>
            """;

    private OverviewRequest() {}

    /**
     * The message.
     *
     * @param elements what stands after the person, in the order of the contract, with the prefixes {@code svc} and {@code agg}
     */
    public static String text(String... elements) {
        return MESSAGE.formatted(SERVICE, String.join("", elements));
    }

    /** The request with that message, as {@link #text} makes it. */
    public static Request with(String... elements) {
        return of(text(elements));
    }

    /** The request with a message that a test has changed. */
    public static Request of(String message) {
        return Request.of("GetPlanningOverview", 1, message.getBytes(UTF_8));
    }
}
