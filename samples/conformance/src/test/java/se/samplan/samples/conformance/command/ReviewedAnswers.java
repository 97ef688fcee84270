package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers with just the parts that a review looks at. Every text in them is one that no report may hold. */
final class ReviewedAnswers {

    /** Words and marks that a page, or a spreadsheet, would act on. */
    static final String TEXT = "&lt;script>alert(1)&lt;/script> Hampus =cmd|' /C:'!A0";

    private static final String STRUCTURE = "urn:samplan:clinicalprocess:logistics:logistics:3.1";
    private static final String NO_HEADER = "";

    private ReviewedAnswers() {}

    static byte[] plans(String... plans) {
        return envelope(
                NO_HEADER,
                "GetCarePlans",
                "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2",
                "urn:riv:clinicalprocess:logistics:logistics:3",
                String.join("", plans));
    }

    /** An aggregator's answer that holds no plan, since a source did not answer. */
    static byte[] noPlansOfASource() {
        return envelope(
                "<h:ProcessingStatus xmlns:h=\"urn:riv:interoperability:headers:1\"><h:ProcessingStatusList>"
                        + "<h:statusCode>NoDataSynchFailed</h:statusCode></h:ProcessingStatusList></h:ProcessingStatus>",
                "GetCarePlans",
                "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2",
                "urn:riv:clinicalprocess:logistics:logistics:3",
                "");
    }

    /** An answer of a contract that the kit does not know. */
    static byte[] nothingOfAnotherContract() {
        return envelope("", "GetExamples", "urn:example:GetExamplesResponder:1", "urn:example:1", "");
    }

    /** @param parts goals, activities and follow-ups, in prefix {@code m} */
    static String plan(String person, String status, boolean shown, String parts) {
        return "<s:carePlan><c:carePlanHeader><c:documentTitle>" + TEXT + "</c:documentTitle><c:patientId><c:id>"
                + person
                + "</c:id></c:patientId><c:approvedForPatient>" + shown
                + "</c:approvedForPatient></c:carePlanHeader><c:carePlanBody><m:structuredCarePlan xmlns:m=\""
                + STRUCTURE
                + "\"><m:status>" + status + "</m:status><m:summary>" + TEXT + "</m:summary>" + parts
                + "</m:structuredCarePlan></c:carePlanBody></s:carePlan>";
    }

    static String document(String person) {
        return "<s:carePlan><c:carePlanHeader><c:patientId><c:id>" + person + "</c:id></c:patientId></c:carePlanHeader>"
                + "<c:carePlanBody/></s:carePlan>";
    }

    static String goal(String more) {
        return "<m:goal><m:description>" + TEXT + "</m:description><m:lifecycleStatus>active</m:lifecycleStatus>" + more
                + "</m:goal>";
    }

    static String activity(String status, String more) {
        return "<m:activity><m:status>" + status + "</m:status>" + more + "</m:activity>";
    }

    static String followUp(String status, String when) {
        return "<m:followUp><m:schedule>" + when + "</m:schedule><m:status>" + status + "</m:status></m:followUp>";
    }

    /** @param parts commitments and next steps, in prefix {@code c}; what is of the structure in prefix {@code m} */
    static byte[] agreement(String person, String status, String parts) {
        return envelope(
                NO_HEADER,
                "GetCareAgreements",
                "urn:samplan:coreprocess:residentparticipation:agreement:GetCareAgreementsResponder:1",
                "urn:samplan:coreprocess:residentparticipation:agreement:1",
                "<s:careAgreement><c:header><c:accessControlHeader><c:patientId><c:extension>" + person
                        + "</c:extension></c:patientId><c:approvedForPatient>true</c:approvedForPatient>"
                        + "</c:accessControlHeader></c:header><c:body xmlns:m=\"" + STRUCTURE + "\"><c:title>" + TEXT
                        + "</c:title><c:status>" + status + "</c:status>" + parts + "</c:body></s:careAgreement>");
    }

    static String commitment(String party, String status) {
        return "<c:commitment><c:party>" + party + "</c:party><c:status>" + status + "</c:status></c:commitment>";
    }

    static String nextStep(String status, String precision) {
        return "<c:nextStep><c:description>" + TEXT + "</c:description><c:schedule><m:precision>" + precision
                + "</m:precision></c:schedule><c:status>" + status + "</c:status></c:nextStep>";
    }

    /** @param end last day, empty for a contact that goes on */
    static byte[] contact(String person, String start, String end) {
        return envelope(
                NO_HEADER,
                "GetCareManagers",
                "urn:riv:coreprocess:residentparticipation:residentparticipation:GetCareManagersResponder:1",
                "urn:riv:coreprocess:residentparticipation:residentparticipation:1",
                "<s:careManager><c:careManagerHeader><c:accessControlHeader><c:patientId><c:extension>" + person
                        + "</c:extension></c:patientId></c:accessControlHeader></c:careManagerHeader><c:practitioner><c:name>"
                        + TEXT + "</c:name></c:practitioner><c:period><c:start>" + start + "</c:start>"
                        + (end.isEmpty() ? "" : "<c:end>" + end + "</c:end>")
                        + "</c:period></s:careManager>");
    }

    static byte[] fault() {
        return Defect.fault("Server", TEXT).getBytes(UTF_8);
    }

    private static byte[] envelope(String header, String interaction, String service, String core, String records) {
        return ("<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header>" + header
                        + "</e:Header><e:Body><s:" + interaction + "Response xmlns:s=\"" + service + "\" xmlns:c=\""
                        + core
                        + "\">" + records + "</s:" + interaction + "Response></e:Body></e:Envelope>")
                .getBytes(UTF_8);
    }
}
