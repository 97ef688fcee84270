package se.samplan.producing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xmlunit.assertj3.XmlAssert;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.produce.JournalSystem;
import se.samplan.published.SchemaFiles;
import se.samplan.running.Logged;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubSource;
import se.samplan.settings.SettingsRejected;

/** Another producer of GetCarePlans 2.0 behind ours, over sockets: what comes through, what is added, and what never does. */
class ProducerBehindTest {

    private static final String SERVICE = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
    private static final String CORE = "urn:riv:clinicalprocess:logistics:logistics:3";
    private static final String OURS = "urn:samplan:clinicalprocess:logistics:logistics:3.1";
    private static final String OTHER_PERSON = "194107149207";
    private static final JournalSystem NOTHING =
            new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of());
    private static final List<String> FACTS =
            List.of("owner.TSTASTA00000-RG00 = healthcare", "type.VP = VP detail Vårdplan");

    private final Path folder;
    private final StubSource stub =
            StubSource.start("TSTASTA00000-BEHIND", 0, request -> story("SYS3").getBytes(UTF_8));

    ProducerBehindTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void endTheStub() {
        stub.close();
    }

    @Test
    void passesOnWhatCameElementByElement() {
        for (String system : List.of("SYS1", "SYS3", "SYS5")) {
            answering(story(system));

            sameAnswer(answer(), story(system));
        }
    }

    @Test
    void passesOnWhatNobodyHereKnows() {
        stub.setMood(Mood.UNKNOWN_ELEMENT);

        assertThat(plans(answer()).item(0).getTextContent()).isNotEmpty();
        assertThat(parsed(answer())
                        .getElementsByTagNameNS("urn:example:unknown", "*")
                        .getLength())
                .isPositive();
    }

    @Test
    void addsWhatIsKnownOfAPlanWithoutStructureAndNothingElse() throws Exception {
        String answer = answer(facts(FACTS));

        Element structure = only(answer, "structuredCarePlan");
        assertThat(structure.getParentNode().getLastChild()).isSameAs(structure);
        assertThat(text(structure, "maturity")).isEqualTo("L1");
        assertThat(text(structure, "code")).isEqualTo("VP");
        assertThat(text(structure, "displayName")).isEqualTo("Vårdplan");
        assertThat(text(structure, "prominence")).isEqualTo("detail");
        assertThat(text(structure, "status")).isEqualTo("unknown");
        assertThat(text(structure, "careSphere")).isEqualTo("healthcare");
        assertThat(text(structure, "lastUpdated")).isEqualTo("20250311141500");
        assertThat(text(structure, "registrationMode")).isEqualTo("imported");
        assertThat(structure.getElementsByTagNameNS(OURS, "goal").getLength()).isZero();
        SchemaFiles.compile(
                        List.of(
                                "schemas/clinicalprocess_logistics_logistics_3.0/interactions/GetCarePlansInteraction/GetCarePlansResponder_2.0.xsd",
                                "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/clinicalprocess_logistics_logistics_3.1_ext.xsd"))
                .newValidator()
                .validate(new DOMSource(response(structure.getOwnerDocument())));
        requireNonNull(structure.getParentNode()).removeChild(structure);
        XmlAssert.assertThat(response(structure.getOwnerDocument()))
                .and(response(parsed(story("SYS3"))))
                .ignoreWhitespace()
                .areSimilar();
    }

    @Test
    void neverTouchesAPlanThatHasAStructure() {
        answering(story("SYS1"));

        sameAnswer(answer(facts(FACTS)), story("SYS1"));
    }

    @Test
    void addsNothingToAPlanOfWhichSphereOrKindIsNotKnown() {
        for (List<String> facts : List.of(
                List.of("owner.TSTASTA00000-KS00 = socialCare", "type.VP = VP detail Vårdplan"),
                List.of("owner.TSTASTA00000-RG00 = healthcare", "type.RP = RP detail Rehabiliteringsplan"))) {
            assertThat(answer(facts(facts))).doesNotContain("structuredCarePlan");
        }
    }

    /** The schema asks for digits alone, so such days are valid on the wire. */
    @ParameterizedTest
    @ValueSource(strings = {"documentTime>20250311140000<", "authorTime>20250311141500<"})
    void keepsAPlanWithATimeThatIsInNoCalendarAsItCame(String time) {
        String odd = changed(record("P2"), time, time.replace("0311", "0231"));
        answering(plansOf(record("P1"), odd, record("P3")));

        String answer = answer(facts(FACTS));

        assertThat(answer).contains(">OK<", ">P1<", ">P2<", ">P3<");
        assertThat(parsed(answer)
                        .getElementsByTagNameNS(OURS, "structuredCarePlan")
                        .getLength())
                .isEqualTo(2);
    }

    @Test
    void knowsAUnitBetterThanItsOwner() {
        String answer = answer(facts(List.of(
                "owner.TSTASTA00000-RG00 = healthcare",
                "unit.TSTASTA00000-U301 = socialCare",
                "type.VP = EGENP overview Egenvårdsplan")));

        assertThat(text(only(answer, "structuredCarePlan"), "careSphere")).isEqualTo("socialCare");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {
                "FAULT",
                "NOT_PERMITTED",
                "BAD_GATEWAY",
                "HTML",
                "EMPTY",
                "NOT_XML",
                "TRUNCATED",
                "CUT",
                "WRONG_NAMESPACE",
                "DTD",
                "HUGE",
                "SILENT",
                "HALF_BODY",
                "RESET"
            })
    void tellsInWordsOfItsOwnThatThereIsNoAnswer(Mood mood) {
        stub.setMood(mood);

        try (ConnectedJournal adapter = behind("producer.behind.time = 1s")) {
            ConnectedJournal.Answer answer = adapter.askPlans("");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .containsPattern("faultcode>[^<]*Server<")
                    .containsPattern("faultstring>The source system could not answer \\(reference [0-9a-f-]{36}\\)<");
        }
    }

    /** What would be lost on the way, or could not be read, and the rule and place that the log tells. */
    static Stream<Arguments> invalidRecords() {
        return Stream.of(
                Arguments.of(
                        "an element that the contract does not have",
                        "<core:approvedForPatient>true<",
                        "<core:newer>x</core:newer><core:approvedForPatient>true<",
                        "cvc-complex-type.2.4.a at GetCarePlansResponse/carePlan/carePlanHeader/?"),
                Arguments.of(
                        "a value outside of its list",
                        "<core:typeOfCarePlanEnum>VP<",
                        "<core:typeOfCarePlanEnum>XX<",
                        "cvc-enumeration-valid at GetCarePlansResponse/carePlan/carePlanBody/typeOfCarePlanEnum"),
                Arguments.of(
                        "a time of another form",
                        "<core:documentTime>20250311140000<",
                        "<core:documentTime>2025-03-11<",
                        "cvc-pattern-valid at GetCarePlansResponse/carePlan/carePlanHeader/documentTime"),
                Arguments.of(
                        "a part without what is mandatory in it",
                        "<core:authorTime>20250311141500</core:authorTime>",
                        "",
                        "cvc-complex-type.2.4.a at GetCarePlansResponse/carePlan/carePlanHeader/accountableHealthcareProfessional/healthcareProfessionalHSAId"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidRecords")
    void keepsBackOnlyTheRecordsThatAreNotValid_andTheLogNamesRuleAndPlace(
            String what, String from, String to, String told) {
        answering(plansOf(
                record("P1"),
                changed(record("P2"), from, to),
                record("P3"),
                changed(record("P4"), from, to),
                record("P5")));

        AtomicReference<String> answer = new AtomicReference<>("");
        List<String> log = Logged.during(() -> answer.set(answer()));

        sameRecords(answer.get(), plansOf(record("P1"), record("P3"), record("P5")));
        assertThat(answer.get()).contains(">INFO<", "kunde inte lämnas ut");
        assertThat(log.stream().filter(line -> line.contains("carePlan kept back: INVALID " + told)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).containsPattern(", reference [0-9a-f-]{36}$"));
        assertThat(log).noneMatch(line -> line.contains(ConnectedJournal.ASTA) || line.contains("diabetes"));
    }

    @Test
    void ofAnInvalidRecordThatThePersonMayNotKnowOf_theAnswerTellsNothing() {
        String hidden = changed(record("P2"), "<core:approvedForPatient>true<", "<core:approvedForPatient>false<");
        answering(plansOf(record("P1"), changed(hidden, ">VP<", ">XX<")));

        assertThat(answer()).contains(">OK<").doesNotContain(">INFO<", "lämnas ut", ">P2<");
    }

    @Test
    void ofAnInvalidRecordThatDoesNotSayWhoseItIs_theAnswerTellsNothing() {
        answering(plansOf(record("P1"), changed(record("P2"), "<core:id>194304247663</core:id>", "")));

        assertThat(answer()).contains(">OK<", ">P1<").doesNotContain(">INFO<", "lämnas ut", ">P2<");
    }

    @Test
    void anInvalidRecordAboutSomebodyElseIsSomebodyElses() {
        String other = changed(record("P2"), "<core:id>" + ConnectedJournal.ASTA, "<core:id>" + OTHER_PERSON);
        answering(plansOf(record("P1"), changed(other, ">VP<", ">XX<")));

        AtomicReference<String> answer = new AtomicReference<>("");
        List<String> log = Logged.during(() -> answer.set(answer()));

        assertThat(answer.get()).contains(">OK<").doesNotContain(OTHER_PERSON, ">P2<", "lämnas ut");
        assertThat(log).anyMatch(line -> line.contains("carePlan kept back: OTHER_PERSON"));
    }

    /** Found by mutating: where the schema lets anything stand, a second person stood. */
    @ParameterizedTest
    @ValueSource(strings = {"</core:carePlanBody>", "</core:carePlanHeader>", "</svc:carePlan>"})
    void aRecordThatNamesSomebodyElseTooIsSomebodyElses(String place) {
        String person = "<core:patientId><core:id>" + OTHER_PERSON
                + "</core:id><core:type>1.2.752.129.2.1.3.1</core:type></core:patientId>";
        answering(plansOf(
                record("P1"),
                changed(record("P2"), place, "<x:y xmlns:x='urn:example:x'>" + person + "</x:y>" + place)));

        AtomicReference<String> answer = new AtomicReference<>("");
        List<String> log = Logged.during(() -> answer.set(answer()));

        assertThat(answer.get()).contains(">OK<", ">P1<").doesNotContain(OTHER_PERSON, ">P2<", "lämnas ut");
        assertThat(log).anyMatch(line -> line.contains("carePlan kept back: OTHER_PERSON"));
    }

    /** In the any, a person may stand in whatever form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<core:patientId/>",
                "<core:patientId>OTHER</core:patientId>",
                "<core:patientId><core:extension>OTHER</core:extension></core:patientId>",
                "<core:patientId><x:id>OTHER</x:id></core:patientId>",
                "<core:patientId id='OTHER'/>"
            })
    void aRecordThatNamesSomebodyInAFormThatCannotBeReadIsNobodys(String person) {
        String more = "<x:y xmlns:x='urn:example:x'>" + person.replace("OTHER", OTHER_PERSON) + "</x:y>";
        answering(plansOf(record("P1"), changed(record("P2"), "</core:carePlanBody>", more + "</core:carePlanBody>")));

        assertThat(answer()).contains(">OK<", ">P1<").doesNotContain(OTHER_PERSON, ">P2<", "lämnas ut");
    }

    /** Beside the plans, the schema lets anything stand, too: a plan there would be read by nobody here and by somebody there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svc:carePlan/>",
                "<core:patientId><core:id>OTHER</core:id></core:patientId>",
                "<core:patientId>OTHER</core:patientId>",
                "<y>OTHER<core:patientId/></y>"
            })
    void whatStandsBesideThePlansAndIsSomebodys_isKeptBack(String beside) {
        String more = "<x:y xmlns:x='urn:example:x'>" + beside.replace("OTHER", OTHER_PERSON) + "</x:y>";
        answering(changed(plansOf(record("P1")), "</svc:GetCarePlansResponse>", more + "</svc:GetCarePlansResponse>"));

        AtomicReference<String> answer = new AtomicReference<>("");
        List<String> log = Logged.during(() -> answer.set(answer()));

        assertThat(answer.get()).contains(">P1<").doesNotContain(OTHER_PERSON, "urn:example:x");
        assertThat(log).anyMatch(line -> line.contains("carePlan kept back: OTHER_PERSON"));
    }

    /** Others may call something of their own by that name. */
    @Test
    void aRecordThatNamesThePersonTwiceIsThePersons() {
        String more = "<x:y xmlns:x='urn:example:x'><x:patientId><x:no>1</x:no></x:patientId></x:y>";
        answering(plansOf(changed(record("P2"), "</core:carePlanBody>", more + "</core:carePlanBody>")));

        assertThat(answer()).contains(">OK<", ">P2<");
    }

    @Test
    void aRecordThatIsKeptBackIsToldAfterWhatTheOtherSaysItself() {
        String invalid = changed(record("P2"), ">VP<", ">XX<");
        answering(plansOf(invalid)
                .replace("resultCode>OK<", "resultCode>INFO<")
                .replace("</core:logId>", "</core:logId><core:message>Äldre planer finns på papper.</core:message>"));
        assertThat(answer())
                .contains(">INFO<", ">Äldre planer finns på papper. Någon uppgift kunde inte lämnas ut")
                .doesNotContain("carePlanHeader");

        answering(plansOf(invalid).replace("resultCode>OK<", "resultCode>ERROR<"));
        assertThat(answer()).contains(">ERROR<").doesNotContain("lämnas ut");
    }

    @Test
    void countsWhatIsKeptBack() {
        answering(plansOf(record("P1"), changed(record("P2"), ">VP<", ">XX<")));

        try (ConnectedJournal adapter = behind()) {
            adapter.askPlans("");
            assertThat(adapter.metrics())
                    .contains("samplan_records_stopped_total{kind=\"carePlan\",why=\"invalid\"} 1.0");
        }
    }

    static Stream<Arguments> invalidAnswers() {
        return Stream.of(
                Arguments.of("a result of another code", "resultCode>OK<", "resultCode>FINE<"),
                Arguments.of("no result", "(?s)<svc:result>.*</svc:result>", ""),
                Arguments.of("an element between the records", "<svc:result>", "<svc:more>x</svc:more><svc:result>"),
                Arguments.of(
                        "a record after the result",
                        "</svc:result>",
                        "</svc:result><svc:carePlan><core:carePlanHeader/></svc:carePlan>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidAnswers")
    void takesNoAnswerThatIsNotValidOutsideOfItsRecords(String what, String from, String to) {
        answering(plansOf(record("P1"), record("P2")).replaceFirst(from, to));

        try (ConnectedJournal adapter = behind()) {
            assertThat(adapter.askPlans("").body())
                    .contains("The source system could not answer")
                    .doesNotContain("carePlanHeader");
        }
    }

    @Test
    void keepsTheResultAsItCame() {
        answering(story("SYS3")
                .replace("resultCode>OK<", "resultCode>INFO<")
                .replace("</core:logId>", "</core:logId><core:message>Äldre planer finns på papper.</core:message>"));
        assertThat(answer()).contains(">INFO<", ">Äldre planer finns på papper.<");

        stub.setMood(Mood.RESULT_ERROR);
        assertThat(answer()).contains(">ERROR<", ">INVALID_REQUEST<").doesNotContain("faultcode");
    }

    @Test
    void keepsBackARecordAboutSomebodyElse() {
        answering(story("SYS3").replace("<core:id>" + ConnectedJournal.ASTA, "<core:id>" + OTHER_PERSON));

        assertThat(answer()).contains(">OK<").doesNotContain(OTHER_PERSON, "Vårdplan diabetes");
    }

    @Test
    void keepsARecordUnderAnIdentityThatIsKnownAsThePersons() {
        answering(story("SYS3").replace("<core:id>" + ConnectedJournal.ASTA, "<core:id>" + OTHER_PERSON));
        JournalSystem linked = new JournalSystem(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(person -> Set.of(new PersonId(OTHER_PERSON, IdentityType.PERSONNUMMER))));

        try (ConnectedJournal adapter = behind(linked)) {
            assertThat(adapter.askPlans("").body()).contains(">OK<", ">" + OTHER_PERSON + "<", ">P1<");
        }
    }

    @Test
    void keepsARecordUnderAnIdentityThatIsListed_whicheverIsAskedFor() throws Exception {
        Path list =
                Files.writeString(folder.resolve("identities"), OTHER_PERSON + " = " + ConnectedJournal.ASTA + "\n");
        answering(story("SYS3").replace("<core:id>" + ConnectedJournal.ASTA, "<core:id>" + OTHER_PERSON));

        assertThat(answer("identities.file = " + list)).contains(">OK<", ">" + OTHER_PERSON + "<", ">P1<");
        assertThat(answer()).contains(">OK<").doesNotContain(OTHER_PERSON);

        answering(story("SYS3"));
        try (ConnectedJournal adapter = behind("identities.file = " + list)) {
            assertThat(adapter.ask(
                                    "GetCarePlans/2",
                                    ConnectedJournal.SYSTEM,
                                    "<GetCarePlans xmlns='" + SERVICE + "' xmlns:c='" + CORE + "'><patientId><c:id>"
                                            + OTHER_PERSON
                                            + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId></GetCarePlans>")
                            .body())
                    .contains(">OK<", ">" + ConnectedJournal.ASTA + "<", ">P1<");
        }
        assertThat(stub.received().get(stub.received().size() - 1).patientId()).isEqualTo(OTHER_PERSON);
    }

    @Test
    void aListOfIdentitiesThatCannotBeUsedStopsTheStart() throws Exception {
        Path list = Files.writeString(folder.resolve("identities"), OTHER_PERSON + "\n");

        assertThatThrownBy(() -> behind("identities.file = " + list))
                .hasRootCauseInstanceOf(SettingsRejected.class)
                .rootCause()
                .hasMessageContaining("identities.file: line 1")
                .hasMessageNotContaining(OTHER_PERSON);
    }

    @Test
    void keepsARecordOfThePersonInAnotherSpelling() {
        answering(changed(
                story("SYS3"), "<core:id>" + ConnectedJournal.ASTA + "<", "<core:id> " + ConnectedJournal.ASTA + " <"));

        assertThat(answer()).contains(">OK<", ">P1<");
    }

    @Test
    void asksTheSameQuestionUnderTheAddressOfTheOther() throws Exception {
        try (ConnectedJournal adapter = behind()) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(adapter.address() + "/producer/GetCarePlans/2"))
                                    .header("Content-Type", "text/xml")
                                    .header("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-CONS1")
                                    .header("x-skltp-correlation-id", "c-1")
                                    .header("x-vp-sender-id", "TSTASTA00000-CONS2")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>"
                                                    + "<r:LogicalAddress xmlns:r='urn:riv:itintegration:registry:1'>"
                                                    + ConnectedJournal.SYSTEM + "</r:LogicalAddress></e:Header><e:Body>"
                                                    + "<GetCarePlans xmlns='" + SERVICE + "' xmlns:c='" + CORE
                                                    + "'><careUnitHSAId>TSTASTA00000-U301</careUnitHSAId><patientId><c:id>"
                                                    + ConnectedJournal.ASTA
                                                    + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId></GetCarePlans>"
                                                    + "</e:Body></e:Envelope>"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        }
        ReceivedRequest request = stub.received().get(0);
        assertThat(request.logicalAddress()).isEqualTo("TSTASTA00000-BEHIND");
        assertThat(request.patientId()).isEqualTo(ConnectedJournal.ASTA);
        assertThat(request.fields()).containsEntry("careUnitHSAId", "TSTASTA00000-U301");
        assertThat(request.headers())
                .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-CONS1")
                .containsEntry("x-skltp-correlation-id", "c-1")
                .doesNotContainKey("x-vp-sender-id");
    }

    @Test
    void doesNotAskWhatItWouldNotAnswerItself() {
        try (ConnectedJournal adapter = behind()) {
            String answer = adapter.askPlans("<sourceSystemHSAId>TSTASTA00000-SYS5</sourceSystemHSAId>")
                    .body();

            assertThat(answer).contains(">ERROR<", ">INVALID_REQUEST<");
            assertThat(stub.received()).isEmpty();
        }
    }

    @Test
    void doesNotStartWithFactsThatCannotBe() {
        assertThatThrownBy(() -> behind(facts(List.of(
                        "type.SIP = SIP overview Samordnad individuell plan",
                        "type.GP = VP detail Vårdplan",
                        "owner.TSTASTA00000-RG00 = joint",
                        "oner.TSTASTA00000-RG00 = healthcare"))))
                .hasMessageContaining("a SIP must state consent and who leads it (INV-P1)")
                .hasMessageContaining("type.GP: the kind VP does not agree with that type (INV-P4)")
                .hasMessageContaining("owner.TSTASTA00000-RG00 must be healthcare or socialCare")
                .hasMessageContaining("oner.TSTASTA00000-RG00 must begin with owner., unit. or type.");
    }

    @Test
    void doesNotStartWithFactsThatNameAnHsaIdTwice() {
        assertThatThrownBy(() -> behind(facts(List.of(
                        "owner.TSTASTA00000-RG00 = healthcare",
                        "owner.tstasta00000-rg00 = socialCare",
                        "unit.TSTASTA00000-rg00 = healthcare",
                        "unit.TSTASTA00000-U301 = healthcare"))))
                .hasMessageContaining(
                        "producer.behind.facts-file: owner.tstasta00000-rg00 and owner.TSTASTA00000-RG00 in facts.properties"
                                + " name the same HSA-id")
                .hasMessageContaining("unit.TSTASTA00000-rg00 and owner.TSTASTA00000-RG00 in facts.properties")
                .hasMessageNotContaining("U301");
    }

    @Test
    void doesNotStartWithFactsThatContradictThemselves() {
        assertThatThrownBy(() -> behind(
                        facts(List.of("owner.TSTASTA00000-RG00 = healthcare", "owner.TSTASTA00000-RG00 = socialCare"))))
                .hasMessageContaining("producer.behind.facts-file: owner.TSTASTA00000-RG00: is given more than once,"
                        + " with different values");
    }

    @Test
    void doesNotStartBesideAJournalWithPlansOfItsOwn() {
        assertThatThrownBy(() -> ConnectedJournal.of(
                        folder,
                        ConnectedJournal.plans(question -> Stream.of()),
                        "producer.behind.address = " + stub.uri()))
                .hasStackTraceContaining("only one of them can answer");
    }

    private void answering(String envelope) {
        stub.answerWith(request -> envelope.getBytes(UTF_8));
    }

    private String answer(String... settings) {
        try (ConnectedJournal adapter = behind(settings)) {
            ConnectedJournal.Answer answer = adapter.askPlans("");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    /** The answer of SYS3 with these records instead of its own. */
    private static String plansOf(String... records) {
        String story = story("SYS3");
        return story.substring(0, story.indexOf("<svc:carePlan>"))
                + String.join("", records)
                + story.substring(story.indexOf("<svc:result>"));
    }

    /** The record of SYS3 under another id. */
    private static String record(String documentId) {
        String story = story("SYS3");
        return changed(
                story.substring(story.indexOf("<svc:carePlan>"), story.indexOf("<svc:result>")),
                "<core:documentId>P1<",
                "<core:documentId>" + documentId + "<");
    }

    private static String changed(String record, String from, String to) {
        assertThat(record).contains(from);
        return record.replace(from, to);
    }

    /** Whatever the results say. */
    private static void sameRecords(String ours, String theirs) {
        Element answer = response(parsed(ours));
        Element expected = response(parsed(theirs));
        Stream.of(answer, expected)
                .forEach(each -> each.removeChild(
                        each.getElementsByTagNameNS(SERVICE, "result").item(0)));
        XmlAssert.assertThat(answer).and(expected).ignoreWhitespace().areSimilar();
    }

    /** Of the two envelopes only the bodies are the same. */
    private static void sameAnswer(String ours, String theirs) {
        XmlAssert.assertThat(response(parsed(ours)))
                .and(response(parsed(theirs)))
                .ignoreWhitespace()
                .areSimilar();
    }

    private ConnectedJournal behind(String... settings) {
        return behind(NOTHING, settings);
    }

    private ConnectedJournal behind(JournalSystem system, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "producer.behind.address = " + stub.uri(), "producer.behind.logical-address = TSTASTA00000-BEHIND"));
        all.addAll(List.of(settings));
        return ConnectedJournal.of(folder, system, all.toArray(String[]::new));
    }

    private String facts(List<String> lines) {
        try {
            Files.write(folder.resolve("facts.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "producer.behind.facts-file = facts.properties";
    }

    private static String story(String system) {
        String name = "/samples/asta/step-9/" + system + "/GetCarePlans.xml";
        try (InputStream in = requireNonNull(ProducerBehindTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element only(String answer, String name) {
        NodeList all = parsed(answer).getElementsByTagNameNS(OURS, name);
        assertThat(all.getLength()).as(name).isEqualTo(1);
        return (Element) all.item(0);
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagNameNS(OURS, name).item(0).getTextContent();
    }

    private static NodeList plans(String answer) {
        return parsed(answer).getElementsByTagNameNS(SERVICE, "carePlan");
    }

    private static Element response(Document answer) {
        return (Element)
                answer.getElementsByTagNameNS(SERVICE, "GetCarePlansResponse").item(0);
    }

    private static Document parsed(String answer) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.getBytes(UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
