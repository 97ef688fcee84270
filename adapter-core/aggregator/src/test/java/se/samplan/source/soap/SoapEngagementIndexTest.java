package se.samplan.source.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.noHurry;
import static se.samplan.question.Questions.aQuestion;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import se.samplan.call.ByteBudget;
import se.samplan.call.FanOut;
import se.samplan.call.Identity;
import se.samplan.call.Sockets;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class SoapEngagementIndexTest {

    private static final String SERVICE = "urn:riv:itintegration:engagementindex:FindContentResponder:1";
    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final String SCHEMA = "schemas/itintegration_engagementindex_1.0/interactions/"
            + "FindContentInteraction/FindContentResponder_1.0.xsd";
    private static final AggregatedContract<?> CARE_PLANS = CarePlans2.description();
    private static final String DOMAIN = CARE_PLANS.index().serviceDomain();
    private static final String CATEGORY = "cll-cp";
    private static final String ASTA = People.ASTA.id();
    private static final Question QUESTION = aQuestion().about(People.ASTA).build();

    private final ByteBudget room = new ByteBudget(1_000_000);
    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());
    private final StubServer server = StubServer.bind(0);

    @AfterEach
    void stop() {
        fanOut.close();
        server.close();
    }

    @Test
    void findsTheSourcesOfAPerson() throws Exception {
        try (StubIndex stub = StubIndex.start(0, List.of(post("TSTASTA00000-SYS2"), post("TSTASTA00000-SYS1")))) {
            assertThat(finished(at(stub.uri()).sourcesFor(QUESTION, noHurry())).sources())
                    .containsExactly(Source.at("TSTASTA00000-SYS2"), Source.at("TSTASTA00000-SYS1"));
        }
    }

    @Test
    void findsNobodyWhenTheIndexHasNoPost() throws Exception {
        try (StubIndex stub = StubIndex.start(0, List.of())) {
            assertThat(finished(at(stub.uri()).sourcesFor(QUESTION, noHurry())).sources())
                    .isEmpty();
        }
    }

    @Test
    void asksWithAValidFindContentInOurOwnName() throws Exception {
        ReceivedRequest request;
        try (StubIndex stub = StubIndex.start(0, List.of())) {
            finished(at(stub.uri()).sourcesFor(QUESTION, noHurry()));
            request = stub.received().get(0);
        }

        assertThat(request.logicalAddress()).isEqualTo(StubIndex.LOGICAL_ADDRESS);
        assertThat(request.fields())
                .isEqualTo(Map.of(
                        "registeredResidentIdentification", ASTA,
                        "serviceDomain", "riv:clinicalprocess:logistics:logistics",
                        "categorization", "cll-cp"));
        assertThat(request.headers())
                .containsEntry("soapaction", "\"" + SERVICE + ":FindContent\"")
                .containsEntry("x-vp-sender-id", "TSTASTA00000-AG00")
                .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-C001")
                .containsEntry("x-skltp-correlation-id", "c0ffee");
        assertIsValid(request.body());
    }

    /** A careless index must not make us ask systems that hold nothing, or something else. */
    @Test
    void ignoresPostsThatWereNotAskedFor() throws Exception {
        answering(response(
                engagement(People.SOMEBODY_ELSE.id(), DOMAIN, CATEGORY, "TSTASTA00000-SYS2"),
                engagement(ASTA, "riv:clinicalprocess:healthcond:description", CATEGORY, "TSTASTA00000-SYS3"),
                engagement(ASTA, DOMAIN, "cll-other", "TSTASTA00000-SYS4"),
                engagement(ASTA, DOMAIN, CATEGORY, "TSTASTA00000-SYS1")));

        assertThat(finished(at(server.uri()).sourcesFor(QUESTION, noHurry())).sources())
                .containsExactly(Source.at("TSTASTA00000-SYS1"));
    }

    /** Such an answer would look like a person without plans, and is none. */
    @Test
    void isUnavailableWhenItAnswersOnlyAboutSomethingElse() {
        for (String post : List.of(
                engagement(People.SOMEBODY_ELSE.id(), DOMAIN, CATEGORY, "TSTASTA00000-SYS2"),
                engagement(ASTA, "riv:clinicalprocess:healthcond:description", CATEGORY, "TSTASTA00000-SYS3"),
                engagement(ASTA, DOMAIN, "cll-other", "TSTASTA00000-SYS4"),
                engagement(ASTA, DOMAIN, CATEGORY, " "))) {
            answering(response(post));

            assertIsUnavailable(at(server.uri()).sourcesFor(QUESTION, noHurry()));
        }
    }

    /** Two care units of one system are one source: each would give the same records, under another name than its own. */
    @Test
    void asksTheSystemAndNotItsUnits_whereTheContractIsAddressedToSystems() throws Exception {
        answering(response(
                engagement(ASTA, DOMAIN, CATEGORY, "TSTASTA00000-U101", "TSTASTA00000-SYS1"),
                engagement(ASTA, DOMAIN, CATEGORY, "TSTASTA00000-U201", "TSTASTA00000-SYS1"),
                engagement(ASTA, DOMAIN, CATEGORY, "5565594230", "TSTASTA00000-SYS4"),
                engagement(ASTA, DOMAIN, CATEGORY, "", "TSTASTA00000-SYS2"),
                engagement(ASTA, DOMAIN, CATEGORY, "TSTASTA00000-SYS3", "")));

        assertThat(finished(at(server.uri()).sourcesFor(QUESTION, noHurry())).sources())
                .containsExactly(
                        Source.at("TSTASTA00000-SYS1"),
                        Source.at("TSTASTA00000-SYS1"),
                        Source.at("5565594230"),
                        Source.at("TSTASTA00000-SYS2"),
                        Source.at("TSTASTA00000-SYS3"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyContractsAddressedToSystemsCallThem(Addressing addressing) {
        assertThat(addressing.called("U101", "SYS1"))
                .isEqualTo(addressing == Addressing.SOURCE_SYSTEM ? "SYS1" : "U101");
    }

    /** Nobody can be asked at no address; the others can, and it is told that they are not all. */
    @ParameterizedTest
    @ValueSource(strings = {"<c:logicalAddress/>", "<c:logicalAddress> </c:logicalAddress>", ""})
    void passesAPostWithoutAnAddress_andSaysSo(String address) throws Exception {
        String whole = engagement(ASTA, DOMAIN, CATEGORY, "PLACE");
        answering(response(
                whole.replace("<c:logicalAddress>PLACE</c:logicalAddress>", address),
                engagement(ASTA, DOMAIN, CATEGORY, "TSTASTA00000-SYS1")));

        EngagementIndex.Hits hits = finished(at(server.uri()).sourcesFor(QUESTION, noHurry()));
        assertThat(hits.sources()).containsExactly(Source.at("TSTASTA00000-SYS1"));
        assertThat(hits.whole()).isFalse();
    }

    /** The index may keep an address as somebody typed it; the system behind it is found all the same. */
    @Test
    void findsASourceWhoseAddressHasBlanksAround() throws Exception {
        answering(response(engagement(ASTA, DOMAIN, CATEGORY, " TSTASTA00000-SYS1\n")));

        assertThat(finished(at(server.uri()).sourcesFor(QUESTION, noHurry())).sources())
                .containsExactly(Source.at("TSTASTA00000-SYS1"));
    }

    /** An answer without sources would look like a person without plans. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "FAULT",
                "NOT_PERMITTED",
                "FORBIDDEN",
                "BAD_GATEWAY",
                "HTML",
                "EMPTY",
                "NOT_XML",
                "TRUNCATED",
                "CUT",
                "WRONG_NAMESPACE",
                "HUGE",
                "CLOSE",
                "RESET"
            })
    void isUnavailableWhenItGivesNoUsableAnswer(Mood mood) {
        try (StubIndex stub = StubIndex.start(0, List.of(post("TSTASTA00000-SYS1")))) {
            stub.setMood(mood);

            assertIsUnavailable(at(stub.uri()).sourcesFor(QUESTION, noHurry()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HALF_BODY", "TRICKLE"})
    void isUnavailableWhenTheDeadlinePasses_andTheConnectionIsClosed(Mood mood) {
        try (StubIndex stub = StubIndex.start(0, List.of(post("TSTASTA00000-SYS1")))) {
            stub.setMood(mood);

            assertIsUnavailable(
                    at(stub.uri()).sourcesFor(QUESTION, Deadline.after(Duration.ofMillis(500), Ticker.system())));
            await().atMost(PATIENCE).until(() -> stub.openConnections() == 0);
        }
    }

    @Test
    void isUnavailableWhenItsOwnBudgetIsUsedUp_evenIfTheRequestHasTimeLeft() {
        try (StubIndex stub = StubIndex.start(0, List.of(post("TSTASTA00000-SYS1")))) {
            stub.setMood(Mood.SILENT);

            assertIsUnavailable(at(stub.uri(), Duration.ofMillis(500))
                    .sourcesFor(QUESTION, Deadline.after(Duration.ofDays(1), Ticker.system())));
        }
    }

    @Test
    void isUnavailableWhenNobodyListens() {
        server.close();

        assertIsUnavailable(at(server.uri()).sourcesFor(QUESTION, noHurry()));
    }

    /** A part of the sources is not all of them, however much of the answer came. */
    @Test
    void isUnavailableWhenItsAnswerIsCutOff_whereverThatIs() {
        byte[] whole = bytes(response(
                engagement(ASTA, DOMAIN, CATEGORY, "TSTASTA00000-SYS1"),
                engagement(ASTA, DOMAIN, CATEGORY, "<![CDATA[TSTASTA00000-SYS2]]>&#229;")));
        byte[][] current = {whole};
        server.serve(request -> StubReply.http(200, "text/xml", current[0]));
        SoapEngagementIndex index = at(server.uri());

        for (int length = 0; length < whole.length; length += 7) {
            current[0] = Arrays.copyOf(whole, length);
            assertIsUnavailable(index.sourcesFor(QUESTION, noHurry()));
        }
    }

    /** What the index said is no text of ours: it may hold the person. */
    @Test
    void saysThatItIsUnavailableInItsOwnWords() {
        try (StubIndex stub = StubIndex.start(0, List.of(post("TSTASTA00000-SYS1")))) {
            stub.setMood(Mood.FAULT);

            assertThatThrownBy(() -> finished(at(stub.uri()).sourcesFor(QUESTION, noHurry()))
                            .sources())
                    .cause()
                    .message()
                    .contains("engagement index")
                    .contains("FAULT")
                    .doesNotContain(ASTA)
                    .doesNotContain("Asta");
        }
    }

    private static void assertIsUnavailable(CompletableFuture<EngagementIndex.Hits> sources) {
        assertThatThrownBy(() -> finished(sources))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IndexUnavailable.class);
    }

    private static void assertIsValid(byte[] message) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(
                        SoapEngagementIndexTest.class.getClassLoader().getResource(SCHEMA)));
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message));
        DOMSource request = new DOMSource(
                document.getElementsByTagNameNS(SERVICE, "FindContent").item(0));

        assertThatCode(() -> schema.newValidator().validate(request)).doesNotThrowAnyException();
    }

    private void answering(String response) {
        server.serve(request -> StubReply.http(200, "text/xml;charset=UTF-8", bytes(response)));
    }

    private SoapEngagementIndex at(URI uri) {
        return at(uri, PATIENCE);
    }

    private SoapEngagementIndex at(URI uri, Duration budget) {
        return new SoapEngagementIndex(
                new SoapEngagementIndex.Means(
                        Sockets.soapClient(), fanOut, new Identity(Optional.empty(), false), room),
                new SoapEngagementIndex.Index(
                        uri,
                        new LogicalAddress(StubIndex.LOGICAL_ADDRESS),
                        new HsaId("TSTASTA00000-AG00"),
                        Set.of(new LogicalAddress("5565594230")),
                        Identities.none(),
                        Sockets.LIMIT,
                        budget),
                List.of(CARE_PLANS));
    }

    private static EngagementPost post(String source) {
        return EngagementPost.of(ASTA, DOMAIN, CATEGORY, source);
    }

    private static String engagement(String person, String domain, String category, String address) {
        return "<engagement><c:registeredResidentIdentification>" + person + "</c:registeredResidentIdentification>"
                + "<c:serviceDomain>" + domain + "</c:serviceDomain><c:categorization>" + category
                + "</c:categorization><c:logicalAddress>" + address + "</c:logicalAddress></engagement>";
    }

    private static String engagement(String person, String domain, String category, String address, String system) {
        return engagement(person, domain, category, address)
                .replace("</engagement>", "<c:sourceSystem>" + system + "</c:sourceSystem></engagement>");
    }

    private static String response(String... engagements) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<FindContentResponse xmlns=\"" + SERVICE + "\" xmlns:c=\"" + CORE + "\">"
                + String.join("", engagements) + "</FindContentResponse></soap:Body></soap:Envelope>";
    }

    private static <T> T finished(CompletableFuture<T> future) throws Exception {
        return future.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
