package se.samplan.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.produce.JournalFailed;
import se.samplan.produce.contract.ProducedCarePlans2;

/** A call whose time is up: the container has its request back, and its consumer has been told. */
class DetachedCallTest {

    private static final String PATH = "/GetCarePlans/2";
    private static final byte[] MESSAGE = ("<e:Envelope"
                    + " xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header><r:LogicalAddress"
                    + " xmlns:r='urn:riv:itintegration:registry:1'>TSTASTA00000-SYS1</r:LogicalAddress>"
                    + "</e:Header><e:Body><GetCarePlans"
                    + " xmlns='urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2'/></e:Body></e:Envelope>")
            .getBytes(UTF_8);

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("se.samplan");
    private final AtomicBoolean takenBack = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CxfPorts ports = new CxfPorts(List.of(Served.by(ProducedCarePlans2.port(), (address, request) -> {
        asked.set(true);
        return new GetCarePlansResponseType();
    })));

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(logged);
        logger.setLevel(null);
    }

    @Test
    void aCallWhoseTimeIsUpBeforeCxfHasItAsksNobodyAndTellsNothing() {
        DetachedRequest request = request();
        Waiting consumer = new Waiting(Call.of(Map.of()));
        consumer.answer().completeExceptionally(new TimeoutException());
        takenBack.set(true);

        assertThat(ports.answer(PATH, MESSAGE, consumer, request, ofContainer(HttpServletResponse.class)))
                .isEmpty();
        assertThat(asked).isFalse();
        assertThat(logged.list).isEmpty();
    }

    @Test
    void aRequestKnowsWhatItIsAsked_whenTheContainerHasItBack() {
        DetachedRequest request = request();
        takenBack.set(true);
        request.isFor(PATH);

        assertThat(request.getRequestURL().toString()).isEqualTo("http://samplan/producer");
        assertThat(request.getRequestURI()).isEqualTo("/context/servlet" + PATH);
        assertThat(request.getPathInfo()).isEqualTo(PATH);
        assertThat(request.getContentType()).isEqualTo("text/xml");
    }

    @Test
    void whatFailsForNobodyIsToldWithoutAReference_andWithoutOthersWords() {
        Waiting consumer = new Waiting(Call.of(Map.of("x-skltp-correlation-id", "c-1")));

        consumer.endedForNobody(new JournalFailed("our words", new IllegalStateException("theirs")));
        consumer.endedForNobody(new IllegalArgumentException("theirs"));

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .allSatisfy(line -> assertThat(line).startsWith("c-1 went on").doesNotContain("theirs", "reference"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("our words; caused by java.lang.IllegalStateException at"),
                        line -> assertThat(line).endsWith("came to nothing: java.lang.IllegalArgumentException"));
        assertThat(logged.list)
                .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
    }

    private DetachedRequest request() {
        return new DetachedRequest(
                ofContainer(HttpServletRequest.class), "/", MESSAGE, Map.of("content-type", "text/xml"));
    }

    /** What a container gives and takes back; afterwards it fails, as Jetty's does. */
    @SuppressWarnings("JdkObsolete") // the servlets have it
    private <T> T ofContainer(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                DetachedCallTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (takenBack.get()) {
                        throw new NullPointerException("taken back");
                    }
                    return switch (method.getName()) {
                        case "getContextPath" -> "/context";
                        case "getServletPath" -> "/servlet";
                        case "getRequestURL" -> new StringBuffer("http://samplan/producer");
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                }));
    }
}
