package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.contract.CarePlans2;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;

/**
 * Care plans for tests. A test names only what it is about; the rest is valid and dull. With an empty text an element is
 * left out.
 *
 * <p>Records are made by reading an answer, since nothing else can make one.
 */
public final class Records {

    public static final String SERVICE = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
    public static final String CORE = "urn:riv:clinicalprocess:logistics:logistics:3";
    public static final String STRUCTURE = "urn:samplan:clinicalprocess:logistics:logistics:3.1";
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final AnswerReader READER = new AnswerReader(CarePlans2.description());

    private String system = "TSTASTA00000-SYS1";
    private Optional<String> deliveredBy = Optional.empty();
    private String documentId = "plan-1";
    private PersonId person = People.ASTA;
    private String title = "Vårdplan";
    private String documentTime = "20260115120000";
    private String authorTime = "20260115120500";
    private String planType = "";
    private String prominence = "";
    private String status = "";
    private String validFrom = "";
    private String lastUpdated = "";
    private String version = "";

    private Records() {}

    public static Records aRecord() {
        return new Records();
    }

    public Records from(String system) {
        this.system = system;
        return this;
    }

    /** Another source than the system that owns the record. */
    public Records deliveredBy(String source) {
        this.deliveredBy = Optional.of(source);
        return this;
    }

    public Records called(String documentId) {
        this.documentId = documentId;
        return this;
    }

    public Records about(PersonId person) {
        this.person = person;
        return this;
    }

    public Records titled(String title) {
        this.title = title;
        return this;
    }

    public Records drawnUp(String documentTime) {
        this.documentTime = documentTime;
        return this;
    }

    public Records registered(String authorTime) {
        this.authorTime = authorTime;
        return this;
    }

    public Records ofType(String planType) {
        this.planType = planType;
        return this;
    }

    public Records withProminence(String prominence) {
        this.prominence = prominence;
        return this;
    }

    public Records withStatus(String status) {
        this.status = status;
        return this;
    }

    public Records validFrom(String day) {
        this.validFrom = day;
        return this;
    }

    public Records updated(String lastUpdated) {
        this.lastUpdated = lastUpdated;
        return this;
    }

    public Records inVersion(int version) {
        return inVersion(Integer.toString(version));
    }

    public Records inVersion(String version) {
        this.version = version;
        return this;
    }

    public SourceRecord build() {
        Source source = Source.at(deliveredBy.orElse(system));
        Outcome<Reading> outcome =
                READER.read(source, Duration.ZERO, answerOf(this).getBytes(UTF_8), "text/xml", Set.of(person));
        Reading reading = outcome.fold(
                answered -> answered.answer(),
                late -> new Reading(List.of(), List.of(), Set.of()),
                failed -> new Reading(List.of(), List.of(), Set.of()),
                notAsked -> new Reading(List.of(), List.of(), Set.of()));
        return reading.records().get(0);
    }

    /** The record as it stands in {@link #answer}: prefix {@code s} for service, {@code c} core, {@code m1} ours. */
    public String xml() {
        String professional = element("c:accountableHealthcareProfessional", element("c:authorTime", authorTime));
        String header = element("c:documentId", documentId)
                + element("c:sourceSystemHSAId", system)
                + element("c:documentTitle", title)
                + element("c:documentTime", documentTime)
                + element(
                        "c:patientId",
                        element("c:id", person.id())
                                + element("c:type", person.type().oid()))
                + professional
                + element("c:approvedForPatient", "true");
        String structure = element("m1:prominence", prominence)
                + element("m1:status", status)
                + element("m1:validityPeriod", element("m1:start", validFrom))
                + element(
                        "m1:provenance", element("m1:lastUpdated", lastUpdated) + element("m1:versionNumber", version));
        String body = element("c:typeOfCarePlanEnum", planType) + element("m1:structuredCarePlan", structure);
        return element(
                "s:carePlan", element("c:carePlanHeader", header) + "<c:carePlanBody>" + body + "</c:carePlanBody>");
    }

    /** A whole answer with these records and the result OK. */
    public static String answerOf(Records... records) {
        return answer(Arrays.stream(records).map(Records::xml).collect(Collectors.joining()) + result("OK"));
    }

    /** A whole answer with that inside the response, where {@code s}, {@code c} and {@code m1} are declared. */
    public static String answer(String content) {
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\" xmlns:c=\"" + CORE + "\" xmlns:m1=\"" + STRUCTURE + "\">"
                + "<soap:Body><s:GetCarePlansResponse xmlns:s=\"" + SERVICE + "\">"
                + content
                + "</s:GetCarePlansResponse></soap:Body></soap:Envelope>";
    }

    public static String result(String code) {
        return element("s:result", element("c:resultCode", code) + element("c:logId", "log-1"));
    }

    private static String element(String name, String content) {
        return content.isEmpty() ? "" : "<" + name + ">" + content + "</" + name + ">";
    }
}
