package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.IndexAnswer.BOOKINGS;
import static se.samplan.running.IndexAnswer.PLANS;
import static se.samplan.running.IndexAnswer.post;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.samples.messages.stub.StubSource;

/** Answers of the index that are not as they usually are: what the consumer is told, what the log says, and who is called. */
class OddIndexTest {

    private static final String HSA = "TSTASTA00000-";
    private static final String NOT_AVAILABLE = "The engagement index is not available";
    private static final String SAID = "the engagement index answered with ";
    private static final Pattern ADDRESSED = Pattern.compile("LogicalAddress[^>]*>([^<]*)<");
    private static final byte[] NO_PLANS = ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                    + "<soap:Body><GetCarePlansResponse"
                    + " xmlns=\"urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2\""
                    + " xmlns:c=\"urn:riv:clinicalprocess:logistics:logistics:3\"><result><c:resultCode>OK</c:resultCode>"
                    + "<c:logId>NA</c:logId></result></GetCarePlansResponse></soap:Body></soap:Envelope>")
            .getBytes(UTF_8);

    private static final StubServer INDEX = StubServer.bind(0);

    /** Behind every address that is not one of Asta's systems. */
    private static final StubServer OTHERS = StubServer.bind(0);

    private static final Queue<String> others = new ConcurrentLinkedQueue<>();
    private static volatile String posts = "";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "index.address = " + INDEX.uri(), "routes.platform = " + OTHERS.uri(), "aggregation.max-sources = 40");

    @BeforeAll
    static void serve() {
        INDEX.serve(request -> IndexAnswer.of(posts));
        OTHERS.serve(OddIndexTest::noPlans);
    }

    private static StubReply noPlans(StubRequest request) {
        Matcher address = ADDRESSED.matcher(new String(request.body(), UTF_8));
        others.add(address.find() ? address.group(1) : "");
        return StubReply.http(200, "text/xml;charset=UTF-8", NO_PLANS);
    }

    @AfterAll
    static void stop() {
        INDEX.close();
        OTHERS.close();
    }

    @BeforeEach
    void forget() {
        others.clear();
    }

    /** Without the limits each would take the parser minutes; with a good post beside, it is no answer all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"names", "attributes"})
    void anAnswerThatIsSlowToParseIsNone_andTheNextIsRead(String what) {
        String slow = what.equals("names")
                ? many(120_000, i -> "<x" + i + "/>")
                : "<x" + many(500_000, i -> " a" + i + "=''") + "/>";
        String good = post(Request.ASTA, PLANS, HSA + "SYS1", HSA + "SYS1");
        posts = "<y xmlns='urn:other'>" + slow + "</y>" + good;

        List<String> lines = Logged.during(() -> Refusals.assertFault(asta.ask(), "Server", NOT_AVAILABLE));

        assertThat(lines).anyMatch(line -> line.contains("the engagement index failed: TOO_LARGE"));
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
        posts = good;
        assertThat(asta.ask().sources()).containsExactly(Status.answered("SYS1"));
    }

    /** It would look like a person without plans. Whoever looks after the index finds why in the log, and nobody's number. */
    @ParameterizedTest
    @CsvSource({
        "194107149207, riv:clinicalprocess:logistics:logistics cll-cp, TSTASTA00000-SYS1, 1, 0",
        "194304247663, riv:clinicalprocess:logistics:logistics cll-other, TSTASTA00000-SYS1, 1, 0",
        "194304247663, riv:crm:scheduling NA, TSTASTA00000-SYS1, 1, 0",
        "194304247663, riv:clinicalprocess:logistics:logistics cll-cp, '', 0, 1"
    })
    void anAnswerThatIsOnlyAboutSomethingElseIsNone_andTheLogSaysWhy(
            String person, String category, String address, int aboutOthers, int unclear) {
        posts = post(person, category, address, "");

        List<String> lines = Logged.during(() -> Refusals.assertFault(asta.ask(), "Server", NOT_AVAILABLE));

        assertThat(lines)
                .filteredOn(line -> line.contains(SAID))
                .singleElement()
                .asString()
                .contains(
                        "prov-4711",
                        SAID + aboutOthers + " posts about another person or kind of data, and " + unclear
                                + " without an address or a kind; 0 can be used");
        assertThat(lines).noneMatch(line -> line.contains(person));
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
    }

    /** Of nobody is asked what only we ourselves could be asked for; that is whole, and nothing to look into. */
    @Test
    void anAnswerThatOnlyNamesOurselvesIsLikeOneWithoutPosts() {
        posts = "";
        Answer nothing = asta.ask();
        posts = post(Request.ASTA, PLANS, "5565594230", "5565594230");

        List<String> lines = Logged.during(() -> {
            Answer answer = asta.ask();

            assertThat(answer.resultCode()).isEqualTo("OK");
            assertThat(answer.plans()).isEmpty();
            assertThat(answer.sources()).isEmpty();
            assertThat(answer.status()).isEqualTo(nothing.status()).isEqualTo(200);
        });

        assertThat(lines).noneMatch(line -> line.contains(SAID) || line.contains("request failed"));
        assertThat(others).isEmpty();
    }

    /** Plans are addressed to systems: one call for both units, and no record that comes from another than the one asked. */
    @Test
    void twoUnitsOfOneSystemAreOneCallForPlans() {
        posts = post(Request.ASTA, PLANS, HSA + "U101", HSA + "SYS1")
                + post(Request.ASTA, PLANS, HSA + "U201", HSA + "SYS1");

        Answer answer = asta.ask();

        assertThat(answer.sources()).containsExactly(Status.answered("SYS1"));
        assertThat(answer.plans()).isNotEmpty();
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(called()).isEqualTo(Map.of(HSA + "SYS1", 1L));
    }

    /** Bookings are addressed to units: a call for each. */
    @Test
    void twoUnitsOfOneSystemAreTwoCallsForBookings() {
        posts = post(Request.ASTA, BOOKINGS, HSA + "U101", HSA + "SYS1")
                + post(Request.ASTA, BOOKINGS, HSA + "U201", HSA + "SYS1");

        Answer answer = asta.send(StoryContract.BOOKINGS.request());

        assertThat(answer.sources()).containsExactly(Status.answered("U101"), Status.answered("U201"));
        assertThat(called()).isEqualTo(Map.of(HSA + "U101", 1L, HSA + "U201", 1L));
    }

    private static Map<String, Long> called() {
        return asta.sources().stream()
                .flatMap(source -> source.received().stream())
                .collect(Collectors.groupingBy(ReceivedRequest::logicalAddress, Collectors.counting()));
    }

    /** As many are asked as the setting says, the first by address, and each of the others is told. */
    @Test
    void thousandsOfSourcesAreNotAsked() {
        Function<Integer, String> address = i -> HSA + "X%04d".formatted(i);
        posts = many(5_000, i -> post(Request.ASTA, PLANS, address.apply(i), address.apply(i)));

        Answer answer = asta.ask();

        assertThat(others)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 40).boxed().map(address).toList());
        Map<Status, Long> told = answer.sources().stream()
                .map(status -> new Status("", status.code(), status.inSynch(), status.error()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(told)
                .isEqualTo(Map.of(
                        new Status("", "DataFromSource", true, ""),
                        40L,
                        new Status("", "NoDataSynchFailed", false, "SP-TOO-MANY-SOURCES"),
                        4_960L));
        assertThat(answer.resultCode()).isEqualTo("INFO");
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
