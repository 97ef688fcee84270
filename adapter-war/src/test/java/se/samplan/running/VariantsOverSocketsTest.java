package se.samplan.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;

/**
 * The variants of scenario Asta, section 10, that are about what comes over the wire. Those about copies, contacts and links
 * (V-05 to V-08, V-30) and about readers (V-09 to V-11, V-14 to V-16) have their tests in the core.
 */
class VariantsOverSocketsTest {

    private static final String ISOLATION = "194107149207";
    private static final String STRUCTURE = "urn:samplan:clinicalprocess:logistics:logistics:3.1";
    private static final String SUMMARY = "urn:samplan:interoperability:aggregation:1";
    private static final String[] ALL = {"P5", "P4", "P3", "P2", "P1"};
    private static final int BIG = 4 * 1024 * 1024;

    @RegisterExtension
    static final ChangedStory asta =
            new ChangedStory("aggregation.per-source = 2s", "aggregation.connect = 1s", "aggregation.max-answer = 4MB");

    @Test
    void v01_lateSource_isLeftOutAndCountedAsAtLeast() {
        asta.source("SYS3").setDelay(Duration.ofSeconds(40));
        long before = System.nanoTime();

        Answer answer = asta.send(asking("<agg:includeSummary>true</agg:includeSummary>"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-LATE")));
        assertThat(onlyText(answer, "complete")).isEqualTo("false");
        assertThat(onlyText(answer, "atLeastCount")).isEqualTo("4");
        assertThat(asta.send(Request.aboutAsta("GetCareAgreements", 1)).text())
                .contains("SYS4:A4<", "SYS2:A3<", "SYS1:A2<")
                .doesNotContain("SYS3:A1<");
    }

    @Test
    void v02_sourceThatNobodyHears_isTold_andTheOthersAnswer() {
        asta.moveInIndex("SYS2", ChangedStory.HSA + ChangedStory.NOBODY);

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P5", "P4", "P2", "P1");
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS3"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"),
                        Status.failed(ChangedStory.NOBODY, "SP-UNREACHABLE"));
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
    }

    @Test
    void v02_aFaultThatNamesThePerson_isNeitherForwardedNorLogged() {
        asta.source("SYS2").setMood(Mood.FAULT);

        List<String> lines = logged(() -> {
            Answer answer = asta.ask();

            assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS2", "SP-FAULT")));
            assertThat(answer.text()).doesNotContain("Blomberg", "Fel vid");
            assertThat(answer.header().getTextContent()).doesNotContain(Request.ASTA);
        });

        assertThat(lines).anyMatch(line -> line.contains("SYS2") && line.contains("FAULT"));
        assertThat(lines).noneMatch(line -> line.contains(Request.ASTA) || line.contains("Blomberg"));
    }

    @Test
    void v03_eachReasonCanBeToldFromTheOthers() {
        asta.source("SYS2").setMood(Mood.SILENT);
        asta.source("SYS4").setMood(Mood.RESULT_ERROR);
        asta.change("SYS5", without("(?s)<core:documentId>.*?</core:documentId>"));

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P2", "P1");
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.failed("SYS2", "SP-LATE"),
                        Status.answered("SYS3"),
                        Status.failed("SYS4", "SP-RESULT-ERROR"),
                        Status.failed("SYS5", "SP-INVALID-RECORD"));
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertValidForEverybody(answer);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE", "FAULT", "BAD_GATEWAY"})
    void v04_allSourcesDown_isAnAnswerThatSaysSo(Mood mood) {
        asta.sources().forEach(source -> source.setMood(mood));

        Answer answer = asta.ask();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plans()).isEmpty();
        assertThat(answer.sources()).hasSize(5).allSatisfy(source -> {
            assertThat(source.code()).isEqualTo("NoDataSynchFailed");
            assertThat(source.error()).startsWith("SP-");
        });
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(Answer.textIn(answer.body(), "message")).contains("kunnat svara", "kan saknas");
        assertValidForEverybody(answer);
    }

    @Test
    void v12_coordinationNumber_isAcceptedAndAskedForAsItIs() {
        String number = "194307782393";
        UnaryOperator<String> other =
                text -> text.replace(Request.ASTA, number).replace("1.2.752.129.2.1.3.1", "1.2.752.129.2.1.3.3");
        asta.sources().forEach(source -> asta.change(nameOf(source), other));
        asta.changeIndex(other);

        Answer answer = asta.send(
                Request.aboutAsta().withBody(other.apply(Request.aboutAsta().text())));

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertThat(asta.index().received())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.fields()).containsEntry("registeredResidentIdentification", number));
        assertThat(answer.text()).doesNotContain(Request.ASTA);
    }

    @Test
    void v13_reserveNumber_isRefusedByTheAggregator_beforeAnybodyIsAsked() {
        Answer answer = asta.send(Request.aboutAsta()
                .replacing(Request.ASTA, "991945000023")
                .replacing("1.2.752.129.2.1.3.1", "1.2.752.97.3.1.3"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.resultCode()).isEqualTo("ERROR");
        assertThat(Answer.textIn(answer.body(), "errorCode")).isEqualTo("INVALID_REQUEST");
        assertThat(answer.plans()).isEmpty();
        assertThat(asta.index().received()).isEmpty();
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
        assertThat(answer.text()).doesNotContain("991945000023");
    }

    @Test
    void v17_wrongPatientInTheAnswer_isDropped_andTheSecurityLogSaysSo() {
        asta.change("SYS3", replacing(Request.ASTA, ISOLATION));

        List<String> lines = logged(() -> {
            Answer answer = asta.ask();

            assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
            assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-WRONG-PATIENT")));
            assertThat(answer.text()).doesNotContain(ISOLATION, "Vårdplan diabetes");
        });

        assertThat(lines)
                .filteredOn(line -> line.startsWith("samplan.security "))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("SYS3", "WRONG_PATIENT"));
        assertThat(lines).noneMatch(line -> line.contains(ISOLATION) || line.contains(Request.ASTA));
    }

    @Test
    void v18_wrongSource_isDeliveredAndFlagged() {
        asta.change("SYS3", replacing("HSAId>TSTASTA00000-SYS3<", "HSAId>TSTASTA00000-SYS6<"));

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.sources()).isEqualTo(statuses(Status.defective("SYS3", "SP-WRONG-SOURCE")));
        assertThat(answer.resultCode()).isEqualTo("INFO");
    }

    @Test
    void v19_unknownExtension_isPassedOnUnchanged() {
        String unknown = "<ny:del xmlns:ny=\"urn:example:ny\" ny:nr=\"1\">Åsa &amp; Örjan<ny:tom/></ny:del>";
        asta.change("SYS4", replacing("</core:carePlanBody>", unknown + "</core:carePlanBody>"));

        Answer answer = asta.ask();

        assertThat(answer.text()).containsOnlyOnce(unknown);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v20_unknownKindOfContact_isKeptWithItsName() {
        asta.change(
                "SYS5",
                replacing("code>3</core:code>", "code>9</core:code>")
                        .andThen(replacing("Fast omsorgskontakt i hemtjänsten", "Fast kontakt av ny sort"))::apply);

        Answer answer = asta.send(Request.aboutAsta("GetCareManagers", 1));

        assertThat(answer.text())
                .contains("<core:code>9</core:code>", ">Fast kontakt av ny sort<")
                .contains(">C1<", ">C2<", ">C3<", ">C4<");
        assertThat(answer.sources())
                .containsExactly(Status.answered("SYS1"), Status.answered("SYS4"), Status.answered("SYS5"));
    }

    @Test
    void v20_unknownKindOfPlan_isKeptWithItsName() {
        asta.change(
                "SYS4",
                replacing("<m1:code>SIP</m1:code>", "<m1:code>FRAMTID</m1:code>")
                                .andThen(replacing(
                                        "<m1:displayName>Samordnad individuell plan<",
                                        "<m1:displayName>Plan av ny sort<"))::apply);

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.text()).contains("<m1:code>FRAMTID</m1:code>", ">Plan av ny sort<");
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v21_oldConsumer_readsThePlansAndPassesOverWhatIsOurs() throws JAXBException {
        Answer answer = asta.ask();

        GetCarePlansResponseType read = JAXBContext.newInstance(GetCarePlansResponseType.class)
                .createUnmarshaller()
                .unmarshal(answer.body(), GetCarePlansResponseType.class)
                .getValue();

        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        CarePlanType sip = read.getCarePlan().stream()
                .filter(plan -> plan.getCarePlanHeader().getDocumentId().equals("P4"))
                .findFirst()
                .orElseThrow();
        assertThat(sip.getCarePlanHeader().getDocumentTitle()).isEqualTo("Samordnad individuell plan");
        assertThat(sip.getCarePlanBody().getContent())
                .singleElement()
                .satisfies(content -> assertThat(new String(content.getValue(), UTF_8))
                        .contains("<title>Samordnad individuell plan (SIP)</title>"));
        assertThat(sip.getCarePlanBody().getAny())
                .singleElement()
                .isInstanceOfSatisfying(
                        Element.class,
                        container -> assertThat(container.getNamespaceURI()).isEqualTo(STRUCTURE));
    }

    @Test
    void v23_expiredPlan_isStillDelivered_unlessSomebodyAsksForADay() {
        asta.change(
                "SYS2",
                replacing("<m1:start>20260116</m1:start>", "<m1:start>20200116</m1:start>")
                        .andThen(replacing("<m1:end>20260228</m1:end>", "<m1:end>20200228</m1:end>"))::apply);

        assertThat(asta.ask().plans()).containsExactly("P5", "P4", "P2", "P3", "P1");
        assertThat(asta.ask().sources()).isEqualTo(statuses());
        assertThat(asta.send(asking("<agg:validAt>20260402</agg:validAt>")).plans())
                .contains("P2")
                .doesNotContain("P3");
    }

    @Test
    void v24_theHourThatComesTwice_isKeptAsItIsWritten() {
        asta.change(
                "SYS4",
                replacing("<m1:dateTime>20260127100000</m1:dateTime>", "<m1:dateTime>20261025023000</m1:dateTime>"));
        asta.change(
                "SYS2",
                text -> text.replace("20260224130000", "20261025023000").replace("20260224133000", "20261025030000"));

        Answer plans = asta.ask();
        Answer bookings = asta.send(Request.aboutAsta("GetSubjectOfCareSchedule", 1));

        assertThat(plans.text()).containsOnlyOnce("<m1:dateTime>20261025023000</m1:dateTime>");
        assertThat(bookings.elements("*", "startTimeInclusive"))
                .extracting(Node::getTextContent)
                .containsExactly("20261025023000");
        assertValidForEverybody(plans);
    }

    @Test
    void v25_aPlanWith500Activities_isAccepted() {
        asta.change("SYS4", VariantsOverSocketsTest::with500Activities);

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.elements(STRUCTURE, "activity").stream()
                        .filter(activity -> documentOf(activity).equals("P4")))
                .hasSize(500);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v25_anAnswerLargerThanIsAllowed_isRefused_andTheOthersAreNot() {
        asta.change("SYS3", replacing("<core:value>", "<core:value>" + "A".repeat(BIG)));

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-TOO-LARGE")));
    }

    @Test
    void v26_referencesAndCdata_areReadAsMeant() {
        asta.change(
                "SYS3",
                replacing(">Vårdplan diabetes<", ">V&#229;rdplan &lt;<![CDATA[ <diabetes> & ]]>&#x1F642;&quot;<"));

        assertThat(titleOf("P1", asta.ask())).isEqualTo("Vårdplan < <diabetes> & 🙂\"");
    }

    @Test
    void v26_aByteOrderMark_doesNoHarm() {
        asta.change("SYS3", text -> "\uFEFF" + text);

        assertThat(titleOf("P1", asta.ask())).isEqualTo("Vårdplan diabetes");
    }

    @Test
    void v26_aDeclarationThatContradictsTheHeader_doesNoHarm() {
        asta.change("SYS3", replacing("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""));

        Answer answer = asta.ask();

        assertThat(titleOf("P1", answer)).isEqualTo("Vårdplan diabetes");
        assertThat(answer.sources()).isEqualTo(statuses());
    }

    @Test
    void v26_bytesThatAreNotWhatTheHeaderSays_areRefused() {
        asta.changeBytes("SYS3", text -> text.getBytes(ISO_8859_1));

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-INVALID-ANSWER")));
    }

    @Test
    void v26_aDoctype_isRefused_andNothingThatItPointsAtIsFetched() {
        try (StubSource canary = StubSource.start(ChangedStory.HSA + "CANARY", 0, request -> new byte[0])) {
            String doctype = "<!DOCTYPE x SYSTEM \"%1$s\" [<!ENTITY ute SYSTEM \"%1$s\">]>".formatted(canary.uri());
            asta.change(
                    "SYS3",
                    replacing("<soap:Envelope", doctype + "<soap:Envelope")
                            .andThen(replacing(">Vårdplan diabetes<", ">&ute;<"))::apply);

            Answer answer = asta.ask();

            assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
            assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-INVALID-ANSWER")));
            assertThat(canary.openedConnections()).isZero();
        }
    }

    @Test
    void v27_twoPostsAboutOneSource_areOneCall() {
        asta.changeIndex(posts -> Pattern.compile("(?s)<svc:engagement>.*?</svc:engagement>")
                .matcher(posts)
                .replaceAll(post -> post.group()
                        + post.group()
                                .replace("mostRecentContent>2026", "mostRecentContent>2025")
                                .replace("InstanceIdentifier>NA<", "InstanceIdentifier>another<")));

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).hasSize(1));
    }

    @Test
    void v28_aPostThatPointsToUs_isPassedOver() {
        asta.moveInIndex("SYS2", "5565594230");

        Answer answer = asta.ask();

        assertWithoutSurgery(answer);
        assertThat(asta.index().received()).hasSize(1);
    }

    @Test
    void v29_aSourceThatTheIndexDoesNotKnow_isNotMentioned() {
        asta.changeIndex(posts -> posts.replaceAll(
                "(?s)<svc:engagement>(?:(?!</svc:engagement>).)*logicalAddress>TSTASTA00000-SYS2<.*?</svc:engagement>",
                ""));

        Answer answer = asta.ask();

        assertWithoutSurgery(answer);
        assertThat(answer.text()).doesNotContain("TSTASTA00000-SYS2");
    }

    @Test
    void v31_aPlanThatIsHiddenInANote_isANoteAndNoPlan() {
        Answer notes = asta.send(Request.aboutAsta("GetCareDocumentation", 3));
        Answer plans = asta.ask();

        assertThat(notes.text())
                .containsOnlyOnce(">TSTASTA00000-SYS2:N3<")
                .contains("&lt;title&gt;Vårdplan&lt;/title&gt;");
        assertThat(plans.plans()).containsExactly(ALL);
        assertThat(plans.text()).doesNotContain("N3<", "docbook");
    }

    /** The published kinds say nothing but their kind; ours have the least that our structure allows. */
    @Test
    void v34_everyKindOfPlan_isDeliveredInItsPlace() {
        List<String> published = List.of("SIP", "SPLPTLRV", "SPU", "VP", "HP", "RP", "GP", "SVP");
        List<String> ours = List.of("UTSP", "SUMP", "EGENP", "MVP", "LSSIP", "KRISP", "ANNP");
        asta.changeIndex(replacing(Request.ASTA, ISOLATION));
        asta.sources().forEach(source -> asta.change(nameOf(source), answer -> plans(Stream.of())));
        asta.change(
                "SYS1",
                answer -> plans(Stream.concat(
                        published.stream().map(kind -> minimal("SYS1", kind, kind, "")),
                        ours.stream().map(kind -> minimal("SYS1", kind, "", structureOf(kind))))));

        Answer answer = asta.send(Request.aboutAsta().replacing(Request.ASTA, ISOLATION));

        assertThat(answer.plans())
                .containsExactly(
                        // for the overview: in force, then of unknown status
                        "SUMP",
                        "GP",
                        "HP",
                        "SIP",
                        "SPLPTLRV",
                        // for all plans: in force, then of unknown status
                        "ANNP",
                        "EGENP",
                        "KRISP",
                        "LSSIP",
                        "MVP",
                        "UTSP",
                        "RP",
                        "SPU",
                        "SVP",
                        "VP");
        assertThat(answer.sources()).isEqualTo(statuses());
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertValidForEverybody(answer);
    }

    @Test
    void v35_fiveSourcesWithTwentyPlansEach_areHundredPlans() {
        asta.changeIndex(replacing(Request.ASTA, ISOLATION));
        asta.sources().forEach(source -> asta.change(nameOf(source), answer -> plans(hundredthsOf(nameOf(source)))));
        long before = System.nanoTime();

        Answer answer = asta.send(Request.aboutAsta().replacing(Request.ASTA, ISOLATION));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.plans())
                .hasSize(100)
                .isEqualTo(Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                        .flatMap(source -> numbersOf(source))
                        .toList());
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    private static void assertWithoutSurgery(Answer answer) {
        assertThat(answer.plans()).containsExactly("P5", "P4", "P2", "P1");
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS3"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"));
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(asta.source("SYS2").received()).isEmpty();
    }

    private static void assertValidForEverybody(Answer answer) {
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.header())).isEmpty();
    }

    /** What is told when all five answered but those that are given. */
    private static List<Status> statuses(Status... exceptions) {
        Map<String, Status> byAddress =
                Stream.of(exceptions).collect(Collectors.toMap(Status::address, Function.identity()));
        return Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                .map(Status::answered)
                .map(status -> byAddress.getOrDefault(status.address(), status))
                .toList();
    }

    private static Request asking(String options) {
        return Request.aboutAsta()
                .replacing(
                        "</svc:GetCarePlans>",
                        "<agg:aggregationRequest xmlns:agg=\"" + SUMMARY + "\">" + options
                                + "</agg:aggregationRequest></svc:GetCarePlans>");
    }

    /** Puts another text in the place of one that must be there. */
    private static UnaryOperator<String> replacing(String text, String other) {
        return answer -> {
            if (!answer.contains(text)) {
                throw new IllegalStateException("not there: " + text);
            }
            return answer.replace(text, other);
        };
    }

    private static UnaryOperator<String> without(String pattern) {
        return answer -> answer.replaceAll(pattern, "");
    }

    private static String with500Activities(String answer) {
        Matcher activity = Pattern.compile("(?s)<m1:activity>\\s*<m1:activityId>a10<.*?</m1:activity>")
                .matcher(answer);
        if (!activity.find()) {
            throw new IllegalStateException("no activity a10");
        }
        String more = IntStream.rangeClosed(12, 500)
                .mapToObj(number -> activity.group().replace(">a10<", ">a" + number + "<"))
                .collect(Collectors.joining());
        return answer.substring(0, activity.end()) + more + answer.substring(activity.end());
    }

    /** An answer with plans made of the one that SYS3 has about Asta. */
    private static String plans(Stream<String> plans) {
        String answer = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
        return answer.substring(0, answer.indexOf("<svc:carePlan>"))
                + plans.collect(Collectors.joining())
                + answer.substring(answer.indexOf("</svc:carePlan>") + "</svc:carePlan>".length());
    }

    /**
     * A plan about the isolation person with hardly more than a heading.
     *
     * @param kind the published kind, or an empty text
     */
    private static String minimal(String source, String id, String kind, String structure) {
        String answer = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
        String element = "<core:typeOfCarePlanEnum>VP</core:typeOfCarePlanEnum>";
        return answer.substring(
                        answer.indexOf("<svc:carePlan>"),
                        answer.indexOf("</svc:carePlan>") + "</svc:carePlan>".length())
                .replace(Request.ASTA, ISOLATION)
                .replace("HSAId>TSTASTA00000-SYS3<", "HSAId>TSTASTA00000-" + source + "<")
                .replace(">P1<", ">" + id + "<")
                .replaceAll("(?s)<core:value>.*?</core:value>", "<core:value>QQ==</core:value>")
                .replace(element, (kind.isEmpty() ? "" : element.replace("VP", kind)) + structure);
    }

    private static String structureOf(String kind) {
        return "<m1:structuredCarePlan xmlns:m1=\"%s\"><m1:modelVersion>1.0</m1:modelVersion>".formatted(STRUCTURE)
                + "<m1:maturity>L1</m1:maturity><m1:planType><m1:code>%s</m1:code>".formatted(kind)
                + "<m1:codeSystem>2.999.752.1.1</m1:codeSystem></m1:planType><m1:prominence>"
                + (kind.equals("SUMP") ? "overview" : "detail")
                + "</m1:prominence><m1:status>active</m1:status><m1:careSphere>healthcare</m1:careSphere>"
                + "<m1:provenance><m1:lastUpdated>20250311141500</m1:lastUpdated>"
                + "<m1:registrationMode>recordSystem</m1:registrationMode></m1:provenance></m1:structuredCarePlan>";
    }

    private static Stream<String> hundredthsOf(String source) {
        return numbersOf(source).map(id -> minimal(source, id, "VP", ""));
    }

    private static Stream<String> numbersOf(String source) {
        return IntStream.rangeClosed(1, 20).mapToObj(number -> String.format(Locale.ROOT, "%s-%02d", source, number));
    }

    private static String nameOf(StubSource source) {
        return source.logicalAddresses().stream()
                .map(address -> address.substring(ChangedStory.HSA.length()))
                .filter(name -> name.startsWith("SYS"))
                .findFirst()
                .orElseThrow();
    }

    private static String titleOf(String document, Answer answer) {
        return answer.elements("*", "documentTitle").stream()
                .filter(title -> documentOf(title).equals(document))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    /** The document id of the plan that an element is part of. */
    private static String documentOf(Node part) {
        Node node = part;
        while (!"carePlan".equals(node.getLocalName())) {
            node = node.getParentNode();
        }
        return Answer.textIn((Element) node, "documentId");
    }

    private static String onlyText(Answer answer, String element) {
        List<Element> found = answer.elements(SUMMARY, element);
        assertThat(found).as(element).hasSize(1);
        return found.get(0).getTextContent();
    }

    /** All that is logged meanwhile, each line after the name of its logger. */
    private static List<String> logged(Runnable action) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Appender<ILoggingEvent> console = root.getAppender("console");
        root.detachAppender(console);
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        try {
            action.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
            root.addAppender(console);
        }
        return List.copyOf(lines.list).stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " " + event.getThrowableProxy().getMessage()))
                .toList();
    }
}
