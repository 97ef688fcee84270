package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.mapping.WireForm;
import se.samplan.model.ValidRecords;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.Signature;
import se.samplan.produce.JournalSystem;

/** The contracts of a producer beside GetCarePlans, each by its own address and by the one for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProducedContractsTest {

    private static final String PERSON_3 =
            "<c:root>1.2.752.129.2.1.3.1</c:root><c:extension>" + ConnectedJournal.ASTA + "</c:extension>";
    private static final String NOTES_3 =
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3";
    private static final String MANAGERS =
            "urn:riv:coreprocess:residentparticipation:residentparticipation:GetCareManagersResponder:1";
    private static final String AGREEMENTS =
            "urn:samplan:coreprocess:residentparticipation:agreement:GetCareAgreementsResponder:1";
    private static final String SCHEDULE = "urn:riv:crm:scheduling:GetSubjectOfCareScheduleResponder:1";

    private static final String CARE_CONTACTS =
            "urn:riv:clinicalprocess:logistics:logistics:GetCareContactsResponder:3";

    private static final LocalDateTime VISIT = LocalDateTime.of(2025, 12, 6, 10, 0);

    private final List<CareContact> contacts = List.of(
            careContact("old", ContactTimes.visit(VISIT.minusYears(1))),
            careContact("visit", ContactTimes.visit(VISIT)),
            careContact("backwards", ContactTimes.between(VISIT, VISIT.minusDays(1))),
            careContact("ongoing", ContactTimes.since(VISIT.minusDays(3))));

    private ConnectedJournal journal;

    @BeforeAll
    void start(@TempDir Path folder) {
        journal = ConnectedJournal.of(
                folder,
                new JournalSystem(
                                List.of(question -> Stream.of(ValidRecords.carePlan(1))),
                                List.of(question -> LongStream.range(0, 20).mapToObj(ValidRecords::fixedContact)),
                                List.of(question -> LongStream.range(0, 20).mapToObj(ValidRecords::agreement)),
                                List.of(question -> LongStream.range(0, 20).mapToObj(ValidRecords::careNoteOf21)),
                                List.of(question -> LongStream.range(0, 200).mapToObj(ValidRecords::bookedTime)))
                        .withCareContacts(question -> contacts.stream()));
    }

    @AfterAll
    void stop() {
        journal.close();
    }

    @Test
    void notesOfTheOlderVersion() {
        String body =
                "<GetCareDocumentation xmlns='urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:2'"
                        + " xmlns:c='urn:riv:clinicalprocess:healthcond:description:2'><patientId><c:id>"
                        + ConnectedJournal.ASTA
                        + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId></GetCareDocumentation>";

        ConnectedJournal.Answer answer = journal.ask("GetCareDocumentation/2", ConnectedJournal.SYSTEM, body);

        assertThat(WireForm.NOTES_21.records(response(answer))).hasSize(20);
    }

    @Test
    void contactsOfOneUnit() {
        String unit = ValidRecords.fixedContact(0)
                .accountableCareUnit()
                .map(Object::toString)
                .orElseThrow();
        String body = "<GetCareManagers xmlns='" + MANAGERS
                + "' xmlns:c='urn:riv:coreprocess:residentparticipation:residentparticipation:1'><patientId>" + PERSON_3
                + "</patientId><careUnitId><c:root>1.2.752.129.2.1.4.1</c:root><c:extension>" + unit
                + "</c:extension></careUnitId></GetCareManagers>";

        assertThat(WireForm.CARE_MANAGERS.records(
                        response(journal.ask("GetCareManagers/1", ConnectedJournal.SYSTEM, body))))
                .isNotEmpty()
                .allMatch(contact -> contact.accountableCareUnit()
                        .map(Object::toString)
                        .orElse("")
                        .equals(unit));
    }

    @Test
    void agreementsOfATypeThatThereIsNone() {
        String body = "<GetCareAgreements xmlns='" + AGREEMENTS
                + "' xmlns:c='urn:samplan:coreprocess:residentparticipation:agreement:1'><patientId>" + PERSON_3
                + "</patientId><agreementType><c:code>nosuch</c:code><c:codeSystem>2.999.752.1.16</c:codeSystem></agreementType>"
                + "</GetCareAgreements>";

        String answer = journal.ask("GetCareAgreements/1", ConnectedJournal.SYSTEM, body)
                .body();

        assertThat(answer).contains(">OK<").doesNotContain("careAgreement>", "faultcode");
    }

    @Test
    void bookedTimesAreAskedForByUnit() {
        assertThat(WireForm.BOOKED_TIMES.records(response(journal.ask(
                        "GetSubjectOfCareSchedule/1", schedule(ConnectedJournal.UNIT, ConnectedJournal.UNIT)))))
                .isNotEmpty()
                .extracting(BookedTime::healthcareFacility)
                .allMatch(unit -> unit.value().equals(ConnectedJournal.UNIT));
        assertThat(journal.ask("GetSubjectOfCareSchedule/1", schedule("TSTASTA00000-U999", "TSTASTA00000-U999"))
                        .body())
                .contains("soap:Client", "LogicalAddress: not a care unit of this source system");
        assertThat(journal.ask("GetSubjectOfCareSchedule/1", schedule(ConnectedJournal.UNIT, "TSTASTA00000-U201"))
                        .body())
                .contains("soap:Client", "healthcare_facility: must be the unit");
    }

    /** Newest first; one that ends before it begins breaks a rule of level E, is kept back and told of. */
    @Test
    void careContactsNewestFirst() {
        String answer = response(askCareContacts("", ""));

        assertThat(WireForm.CARE_CONTACTS.records(answer))
                .extracting(contact -> contact.header().documentId())
                .containsExactly("visit", "ongoing", "old");
        assertThat(answer).contains(">INFO<");
    }

    /** What the contract has no place for in the header is not sent, whatever the journal gives. */
    @Test
    void careContactsWithTheHeaderOfTheContract() {
        assertThat(response(askCareContacts("", "")))
                .doesNotContain("documentTitle", "documentTime", "legalAuthenticator", "careContactId>");
    }

    @Test
    void careContactsByEveryFilter() {
        assertThat(idsOf(askCareContacts("", datePeriod("20251206", "20251231"))))
                .containsExactly("visit", "ongoing");
        assertThat(idsOf(askCareContacts("", datePeriod("20251201", "20251202"))))
                .isEmpty();
        assertThat(idsOf(askCareContacts("", source() + "<careContactId>old</careContactId>")))
                .containsExactly("old");
        assertThat(idsOf(askCareContacts("<careUnitHSAId>TSTASTA00000-U101</careUnitHSAId>", "")))
                .hasSize(3);
        assertThat(idsOf(askCareContacts("<careUnitHSAId>TSTASTA00000-U202</careUnitHSAId>", "")))
                .isEmpty();
        assertThat(idsOf(askCareContacts("<careGiverHSAId>TSTASTA00000-KH00</careGiverHSAId>", "")))
                .isEmpty();
    }

    /** A question for a care contact without its source system, or for another one, is answered in the result. */
    @Test
    void aCareContactIsAskedForOfASourceSystem() {
        assertThat(askCareContacts("", "<careContactId>old</careContactId>").body())
                .contains(">ERROR<", ">INVALID_REQUEST<");
        assertThat(askCareContacts("", "<sourceSystemHSAId>TSTASTA00000-SYS2</sourceSystemHSAId>")
                        .body())
                .contains(">ERROR<", ">INVALID_REQUEST<");
    }

    private static List<String> idsOf(ConnectedJournal.Answer answer) {
        return WireForm.CARE_CONTACTS.records(response(answer)).stream()
                .map(contact -> contact.header().documentId())
                .toList();
    }

    private static String datePeriod(String start, String end) {
        return "<datePeriod><c:start>" + start + "</c:start><c:end>" + end + "</c:end></datePeriod>";
    }

    private static String source() {
        return "<sourceSystemHSAId>" + ConnectedJournal.SYSTEM + "</sourceSystemHSAId>";
    }

    private ConnectedJournal.Answer askCareContacts(String before, String after) {
        return journal.ask(
                "GetCareContacts/3",
                ConnectedJournal.SYSTEM,
                "<GetCareContacts xmlns='" + CARE_CONTACTS
                        + "' xmlns:c='urn:riv:clinicalprocess:logistics:logistics:3'>"
                        + before + "<patientId><c:id>" + ConnectedJournal.ASTA
                        + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId>" + after + "</GetCareContacts>");
    }

    /** With a header as a journal makes it for its plans, too. */
    private static CareContact careContact(String id, ContactTimes times) {
        LocalDateTime registered = times.start().orElse(VISIT);
        return CareContactBuilder.builder(ValidRecords.careContact(1))
                .header(RecordHeaderBuilder.builder(ValidRecords.careContact(1).header())
                        .documentId(id)
                        .owner(Owner.of("TSTASTA00000-RG00", "TSTASTA00000-U101"))
                        .author(AuthorBuilder.builder().time(registered).build())
                        .approvedForPatient(true)
                        .documentTitle("Besök")
                        .documentTime(registered)
                        .signature(new Signature(registered, Optional.empty(), Optional.empty()))
                        .careContactId("another")
                        .build())
                .careContactTimePeriod(times)
                .build();
    }

    @Test
    void oneAddressFindsTheContractByTheElement() {
        String body = "<GetCareDocumentation xmlns='" + NOTES_3
                + "' xmlns:c='urn:riv:clinicalprocess:healthcond:description:3'><patientId>" + PERSON_3
                + "</patientId></GetCareDocumentation>";

        assertThat(WireForm.NOTES_30.records(response(journal.ask("", ConnectedJournal.SYSTEM, body))))
                .hasSize(20);
        assertThat(journal.ask("", ConnectedJournal.SYSTEM, "<other xmlns='urn:x'/>")
                        .body())
                .contains("soap:Client", "of no contract that this source system has");
    }

    @Test
    void aPingTellsWhatIsServed() {
        String answer = journal.ask(
                        "PingForConfiguration/1",
                        ConnectedJournal.SYSTEM,
                        "<PingForConfiguration xmlns='urn:riv:itintegration:monitoring:PingForConfigurationResponder:1'>"
                                + "<serviceContractNamespace>urn:x</serviceContractNamespace>"
                                + "<logicalAddress>" + ConnectedJournal.SYSTEM
                                + "</logicalAddress></PingForConfiguration>")
                .body();

        assertThat(answer)
                .contains("GetCarePlans 2.0", "GetSubjectOfCareSchedule 1.1")
                .containsPattern(">[0-9]{14}<");
    }

    @Test
    void servesTheWsdlOfWhatItHas_andOfNothingElse() throws Exception {
        assertThat(get("GetCareAgreements/1?wsdl"))
                .contains("GetCareAgreementsResponderInterface", journal.address() + "/producer/GetCareAgreements/1");
        assertThat(get("ProcessNotification/1?wsdl")).contains("There is no such document");
    }

    @Test
    void aHeadOfAWsdlIsAnswered_withoutIt() throws Exception {
        HttpResponse<String> head = asked("HEAD", "GetCareAgreements/1?wsdl");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(asked("HEAD", "ProcessNotification/1?wsdl").statusCode()).isEqualTo(404);
    }

    private String get(String path) throws Exception {
        return asked("GET", path).body();
    }

    private HttpResponse<String> asked(String method, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(journal.address() + "/producer/" + path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String schedule(String address, String unit) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>"
                + "<r:LogicalAddress xmlns:r='urn:riv:itintegration:registry:1'>" + address + "</r:LogicalAddress>"
                + "<i:Actor xmlns:i='urn:riv:interoperability:headers:1'><i:actorId>" + ConnectedJournal.ASTA
                + "</i:actorId><i:actorType>subject_of_care</i:actorType></i:Actor></e:Header><e:Body>"
                + "<GetSubjectOfCareSchedule xmlns='" + SCHEDULE + "'><healthcare_facility>" + unit
                + "</healthcare_facility><subject_of_care>" + ConnectedJournal.ASTA
                + "</subject_of_care></GetSubjectOfCareSchedule></e:Body></e:Envelope>";
    }

    private static String response(ConnectedJournal.Answer answer) {
        String text = answer.body();
        assertThat(text).doesNotContain("faultcode");
        return text.substring(text.indexOf("<soap:Body>") + "<soap:Body>".length(), text.indexOf("</soap:Body>"));
    }
}
