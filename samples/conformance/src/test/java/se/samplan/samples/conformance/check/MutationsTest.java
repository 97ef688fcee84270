package se.samplan.samples.conformance.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Limits;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;

/**
 * Good messages with one thing changed, two hundred and forty of them, the same every time. Each is caught by the schema or by
 * a check, or is of a kind that {@code harmless-mutations.txt} lists with the reason why nobody can know that it is wrong.
 */
class MutationsTest {

    private static final int OF_THE_FIRST_SIX_CONTRACTS = 200;
    private static final int MUTATIONS = OF_THE_FIRST_SIX_CONTRACTS + 40;

    private static final List<Good> GOOD = List.of(
            new Good("GetCarePlans/2", "SYS1/GetCarePlans", "TSTASTA00000-SYS1"),
            new Good("GetCarePlans/2", "SYS4/GetCarePlans", "TSTASTA00000-SYS4"),
            new Good("GetCareDocumentation/2", "SYS1/GetCareDocumentation-2.1", "TSTASTA00000-SYS1"),
            new Good("GetCareDocumentation/3", "SYS1/GetCareDocumentation", "TSTASTA00000-SYS1"),
            new Good("GetCareManagers/1", "SYS1/GetCareManagers", "TSTASTA00000-SYS1"),
            new Good("GetCareAgreements/1", "SYS4/GetCareAgreements", "TSTASTA00000-SYS4"),
            new Good("GetSubjectOfCareSchedule/1", "U201/GetSubjectOfCareSchedule", "TSTASTA00000-U201"));

    private static final Good CARE_CONTACTS =
            new Good("GetCareContacts/3", "SYS1/GetCareContacts", "TSTASTA00000-SYS1");

    /** A message in which nothing is wrong. */
    private record Good(String contract, String file, String address) {

        TestedContract tested() {
            return TestedContract.of(contract).orElseThrow();
        }
    }

    /** One change, and where it was made. */
    private record Mutation(int seed, Good good, String operator, String place, String text) {

        /** The place without the numbers of like elements. */
        String path() {
            return place.replaceAll("\\[[0-9]+]", "");
        }

        @Override
        public String toString() {
            return seed + " " + good.file() + " " + operator + " " + path();
        }
    }

    /** A kind of mutation that is right as far as anybody can know. */
    private record Harmless(String operator, Pattern path, String reason) {

        boolean covers(Mutation mutation) {
            return mutation.operator().equals(operator)
                    && path.matcher(mutation.path()).find();
        }
    }

    @Test
    void isCaughtOrKnownToBeHarmless() throws Exception {
        List<Harmless> harmless = harmless();
        List<Mutation> missed = new ArrayList<>();
        try (Answering answering = new Answering()) {
            for (int seed = 0; seed < MUTATIONS; seed++) {
                Mutation mutation = mutation(seed);
                if (answering.complaints(mutation).isEmpty()
                        && harmless.stream().noneMatch(kind -> kind.covers(mutation))) {
                    missed.add(mutation);
                }
            }
        }
        assertThat(missed.stream().map(Mutation::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void theGoodMessagesAreGood() throws Exception {
        try (Answering answering = new Answering()) {
            for (Good good :
                    Stream.concat(GOOD.stream(), Stream.of(CARE_CONTACTS)).toList()) {
                Mutation none = new Mutation(0, good, "none", "", written(document(good)));
                assertThat(answering.complaints(none)).as(good.file()).isEmpty();
            }
        }
    }

    @Test
    void everyHarmlessKindHappensAndHasAReason() throws Exception {
        List<Mutation> all = new ArrayList<>();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            all.add(mutation(seed));
        }
        assertThat(harmless()).allSatisfy(kind -> {
            assertThat(kind.reason()).isNotBlank();
            assertThat(all).as(kind.path().pattern()).anyMatch(kind::covers);
        });
    }

    private static List<Harmless> harmless() throws IOException {
        try (InputStream in = MutationsTest.class.getResourceAsStream("harmless-mutations.txt")) {
            return new String(requireNonNull(in, "harmless-mutations.txt").readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .map(parts -> new Harmless(parts[0], Pattern.compile(parts[1]), parts[2]))
                    .toList();
        }
    }

    private static Mutation mutation(int seed) throws Exception {
        Random random = new Random(seed * 7919L + 17);
        Good good = good(seed);
        Document document = document(good);
        String operator =
                List.of("drop", "duplicate", "reorder", "rename", "change").get(random.nextInt(5));
        List<Element> elements = Xml.all(document.getDocumentElement())
                .filter(element -> mayBe(operator, good, element))
                .toList();
        Element element = elements.get(random.nextInt(elements.size()));
        String place = Xml.place(element);
        mutate(operator, element);
        return new Mutation(seed, good, operator, place, written(document));
    }

    /** Care contacts came later, and have mutations of their own: those of the other contracts stay as they are. */
    private static Good good(int seed) {
        return seed < OF_THE_FIRST_SIX_CONTRACTS ? GOOD.get(seed % GOOD.size()) : CARE_CONTACTS;
    }

    private static boolean mayBe(String operator, Good good, Element element) {
        boolean inRecord = Stream.iterate((Node) element, node -> node != null, Node::getParentNode)
                .anyMatch(node -> good.tested()
                        .description()
                        .wire()
                        .record()
                        .getLocalPart()
                        .equals(node.getLocalName()));
        return inRecord
                && switch (operator) {
                    case "change" -> Xml.isLeaf(element);
                    case "reorder" -> next(element).isPresent();
                    default -> true;
                };
    }

    private static Optional<Element> next(Element element) {
        Node at = element.getNextSibling();
        while (at != null && !(at instanceof Element)) {
            at = at.getNextSibling();
        }
        return at instanceof Element other && !other.getLocalName().equals(element.getLocalName())
                ? Optional.of(other)
                : Optional.empty();
    }

    private static void mutate(String operator, Element element) {
        Node parent = element.getParentNode();
        switch (operator) {
            case "drop" -> parent.removeChild(element);
            case "duplicate" -> parent.insertBefore(element.cloneNode(true), element.getNextSibling());
            case "reorder" -> parent.insertBefore(next(element).orElseThrow(), element);
            case "rename" ->
                element.getOwnerDocument().renameNode(element, element.getNamespaceURI(), element.getNodeName() + "X");
            default -> element.setTextContent("ändrad");
        }
    }

    private static Document document(Good good) throws IOException, SAXException {
        String resource = "samples/asta/step-9/" + good.file() + ".xml";
        try (InputStream in = MutationsTest.class.getClassLoader().getResourceAsStream(resource)) {
            return Xml.parse(requireNonNull(in, resource).readAllBytes());
        }
    }

    private static String written(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    /** Answers with one message after another, and has them judged by the checks that look at one answer. */
    private static final class Answering implements AutoCloseable {

        private final AtomicReference<byte[]> answer = new AtomicReference<>(new byte[0]);
        private final HttpServer server;
        private final Http http = new Http(Limits.OF_THE_PLATFORM);
        private final List<Check> checks;

        Answering() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
                    byte[] now = requireNonNull(answer.get());
                    exchange.sendResponseHeaders(200, now.length);
                    exchange.getResponseBody().write(now);
                }
            });
            server.start();
            checks = Stream.concat(AnswerChecks.all().stream(), LevelChecks.all().stream())
                    .filter(check -> check.level().compareTo(Level.L0) <= 0)
                    .toList();
        }

        List<String> complaints(Mutation mutation) {
            answer.set(mutation.text().getBytes(UTF_8));
            Target target = new Target(
                    mutation.good().tested(),
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                    Role.PRODUCER,
                    mutation.good().address(),
                    Map.of(),
                    "194304247663",
                    "1.2.752.129.2.1.3.1",
                    List.of(),
                    "194107149207");
            Probe probe = new Probe(target, http);
            return checks.stream()
                    .filter(check -> check.concerns().test(target))
                    .filter(check -> check.test().apply(probe).state() == Result.State.FAILED)
                    .map(Check::id)
                    .toList();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
