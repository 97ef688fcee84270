package se.samplan.producing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.ValidRecords;

/**
 * Messages that may hurt, sent to the aggregating edge and to the producer's endpoints of CXF: both refuse them in the same words,
 * and the page HOSTILE-MESSAGES.md says in which.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAtBothEdgesTest {

    private static final Path PAGE = Path.of("HOSTILE-MESSAGES.md");
    private static final Pattern FAULT = Pattern.compile(
            "(?s).*<faultcode>[^:<]+:(\\w+)</faultcode><faultstring>(.*?) \\(reference [-0-9a-f]{36}\\)</faultstring>.*");

    private static final String AGGREGATING = "/services/GetCarePlans/2";
    private static final String PRODUCING = "/producer/GetCarePlans/2";
    private static final String LIKE_ANY = "Host: localhost|Content-Type: text/xml|Connection: close|";
    private static final int LARGEST_HEAD = 8_192;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ADDRESS =
            "<r:LogicalAddress xmlns:r='urn:riv:itintegration:registry:1'>HERE</r:LogicalAddress>";
    private static final String PERSON =
            "<s:patientId><c:id>" + ConnectedJournal.ASTA + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></s:patientId>";
    private static final String MESSAGE = "<e:Envelope xmlns:e='" + SOAP + "'><e:Header>" + ADDRESS
            + "</e:Header><e:Body><s:GetCarePlans xmlns:s='urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2'"
            + " xmlns:c='urn:riv:clinicalprocess:logistics:logistics:3'>" + PERSON
            + "</s:GetCarePlans></e:Body></e:Envelope>";

    private final HttpClient client = HttpClient.newHttpClient();
    private ConnectedJournal adapter;

    @BeforeAll
    void start(@TempDir Path folder) {
        adapter = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> Stream.of(ValidRecords.carePlan(1))),
                "server.read-within = 5s",
                "index.address = http://127.0.0.1:9/",
                "index.logical-address = TSTASTA00000-EI00",
                "index.own-id = TSTASTA00000-AGG1",
                "routes.platform = http://127.0.0.1:9/",
                "consumers.default = person",
                "platform.headers = lenient",
                "platform.lenient-consumer = TSTASTA00000-CONS1");
    }

    @AfterAll
    void stop() {
        adapter.close();
    }

    @Test
    void bothEdgesRefuseInTheSameWords() throws Exception {
        Map<String, String> told = new LinkedHashMap<>();
        for (Map.Entry<String, Hostile> hostile : hostile().entrySet()) {
            String aggregating = send(AGGREGATING, "5565594230", hostile.getValue());
            String producing = send(PRODUCING, ConnectedJournal.SYSTEM, hostile.getValue());

            told.put(hostile.getKey(), both(producing, aggregating));
        }
        told.putAll(toldOfHttp());
        assertThat(told.values()).noneMatch(both -> both.contains("≠") || both.contains("HEMLIG"));
        Files.writeString(Path.of("target", PAGE.toString()), page(told));
        assertThat(page(told)).isEqualTo(Files.readString(PAGE));
    }

    /** What is wrong before any XML is read. Both edges wait at the same time for what does not come. */
    private Map<String, String> toldOfHttp() throws IOException {
        Map<String, String> told = new LinkedHashMap<>();
        for (Map.Entry<String, String> request : requests().entrySet()) {
            try (Socket aggregating = sent(request.getValue(), AGGREGATING);
                    Socket producing = sent(request.getValue(), PRODUCING)) {
                told.put(request.getKey(), both(toldAt(producing), toldAt(aggregating)));
            }
        }
        return told;
    }

    private static String both(String producing, String aggregating) {
        return producing.equals(aggregating) ? producing : producing + " ≠ " + aggregating;
    }

    /** Requests whose message does not matter, by what is wrong with them; each is sent as it stands, and no more of it comes. */
    private static Map<String, String> requests() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("a GET", "GET PATH HTTP/1.1|Host: localhost|Connection: close||");
        all.put("a PUT", "PUT PATH HTTP/1.1|" + LIKE_ANY + "Content-Length: 6||HEMLIG");
        all.put(
                "a body in gzip",
                "POST PATH HTTP/1.1|" + LIKE_ANY + "Content-Encoding: gzip|Content-Length: 6||HEMLIG");
        all.put(
                "a body that says that it is too large",
                "POST PATH HTTP/1.1|" + LIKE_ANY + "Content-Length: 1048577||");
        all.put("a body that does not come in time", "POST PATH HTTP/1.1|" + LIKE_ANY + "Content-Length: 100||<HEMLIG");
        all.put("a first line that is too large", tooLarge("POST PATH?"));
        all.put("a head that is too large", tooLarge("POST PATH HTTP/1.1|X-Long: "));
        return all;
    }

    /** One byte more than fits, when the path stands in its place. */
    private static String tooLarge(String begun) {
        int longest = AGGREGATING.length() - "PATH".length();
        return begun
                + "x"
                        .repeat(LARGEST_HEAD
                                + 1
                                - begun.length()
                                - longest
                                - begun.replaceAll("[^|]", "").length());
    }

    private Socket sent(String request, String path) throws IOException {
        Socket socket =
                new Socket(adapter.address().getHost(), adapter.address().getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream()
                .write(request.replace("PATH", path).replace("|", "\r\n").getBytes(US_ASCII));
        return socket;
    }

    private static String toldAt(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        Matcher fault = FAULT.matcher(answer);
        assertThat(fault.matches()).as(answer).isTrue();
        return answer.replaceFirst("(?s)HTTP/1.1 (\\d{3}) .*", "$1") + " | " + fault.group(1) + " | " + fault.group(2);
    }

    /** What every message is a variation of is answered, at the producer: nothing of the above is refused for another reason. */
    @Test
    void theMessageItselfIsAnswered() throws Exception {
        assertThat(adapter.ask("GetCarePlans/2", MESSAGE.replace("HERE", ConnectedJournal.SYSTEM))
                        .body())
                .contains("carePlanHeader", ">OK<");
    }

    /**
     * A message.
     *
     * @param body its bytes, each as the sign of that number
     */
    private record Hostile(String contentType, String body) {

        static Hostile of(String contentType, byte[] body) {
            return new Hostile(contentType, new String(body, ISO_8859_1));
        }
    }

    private static Map<String, Hostile> hostile() {
        Map<String, Hostile> all = new LinkedHashMap<>();
        replaced(all, "not well-formed", "</s:GetCarePlans>", "</s:HEMLIG>");
        varied(all, "cut off", message -> message.substring(0, message.indexOf("</s:patientId>")));
        varied(all, "no XML", message -> "HEMLIG <<< & ]]>");
        varied(all, "nothing", message -> "");
        replaced(all, "a prefix for no namespace", "<s:patientId>", "<s:patientId xmlns:HEMLIG=''>");
        replaced(all, "a namespace with a blank", "<s:patientId>", "<s:patientId xmlns:z='urn:HEMLIG a'>");
        replaced(all, "an element named like a declaration", "<s:patientId>", "<xmlns:HEMLIG/><s:patientId>");
        replaced(all, "an instruction with a colon", "<s:patientId>", "<?HEMLIG:b?><s:patientId>");
        replaced(all, "a sign that is no character", "<s:patientId>", "<!-- HEMLIG\uFFFE --><s:patientId>");
        replaced(all, "a document type", "<e:Envelope", "<!DOCTYPE e><e:Envelope");
        replaced(
                all,
                "an external entity",
                "<e:Envelope",
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><e:Envelope");
        replaced(all, "an entity that nobody has declared", ConnectedJournal.ASTA, "&HEMLIG;");
        replaced(all, "an envelope of SOAP 1.2", SOAP, "http://www.w3.org/2003/05/soap-envelope");
        replaced(all, "an envelope of nobody", SOAP, "urn:HEMLIG");
        replaced(all, "two elements in the body", "</e:Body>", "<x:HEMLIG xmlns:x='urn:x'/></e:Body>");
        replaced(all, "two bodies", "</e:Envelope>", "<e:Body/></e:Envelope>");
        varied(
                all,
                "no element in the body",
                message -> message.replaceAll("(?s)<s:GetCarePlans.*</s:GetCarePlans>", ""));
        replaced(all, "another element in the body", "s:GetCarePlans", "s:GetCareHEMLIG");
        replaced(all, "another version", "Responder:2'", "Responder:1'");
        replaced(
                all,
                "a header that must be understood",
                "</e:Header>",
                "<x:HEMLIG xmlns:x='urn:x' e:mustUnderstand='1'/></e:Header>");
        replaced(all, "no LogicalAddress", ADDRESS, "");
        replaced(all, "two LogicalAddresses", ADDRESS, ADDRESS + ADDRESS);
        replaced(all, "a blank LogicalAddress", "HERE", "  ");
        replaced(all, "blanks around the LogicalAddress", "HERE", " HERE ");
        replaced(all, "no person", PERSON, "");
        replaced(
                all,
                "a period without an end",
                "</s:GetCarePlans>",
                "<s:datePeriod><c:start>20260101</c:start></s:datePeriod></s:GetCarePlans>");
        replaced(
                all,
                "a day that is in no calendar",
                "</s:GetCarePlans>",
                "<s:datePeriod><c:start>20260231</c:start><c:end>20260301</c:end></s:datePeriod></s:GetCarePlans>");
        replaced(
                all,
                "85,000 attributes in a header",
                "</e:Header>",
                "<x:a xmlns:x='urn:x'" + many(" a%d='1'", 85_000) + "/></e:Header>");
        replaced(all, "50,000 namespaces", "<e:Envelope", "<e:Envelope" + many(" xmlns:n%d='urn:n'", 50_000));
        replaced(
                all,
                "30,000 elements",
                "</e:Header>",
                "<x:a xmlns:x='urn:x'>" + "<b/>".repeat(30_000) + "</x:a></e:Header>");
        replaced(
                all,
                "20,000 names",
                "</e:Header>",
                "<x:a xmlns:x='urn:x'>" + many("<b%d/>", 20_000) + "</x:a></e:Header>");
        replaced(
                all,
                "500 elements inside each other",
                "</e:Header>",
                "<x:a xmlns:x='urn:x'>" + "<b>".repeat(500) + "</b>".repeat(500) + "</x:a></e:Header>");
        all.put(
                "Latin-1 called UTF-8",
                Hostile.of(
                        "text/xml;charset=UTF-8",
                        message("<s:patientId>", "<!-- HEMLIG å --><s:patientId>")
                                .getBytes(ISO_8859_1)));
        all.put(
                "a charset that nobody knows",
                Hostile.of("text/xml;charset=HEMLIG", message("", "").getBytes(UTF_8)));
        all.put("JSON", Hostile.of("application/json", "{}".getBytes(UTF_8)));
        return all;
    }

    private static void replaced(Map<String, Hostile> all, String name, String text, String other) {
        all.put(name, Hostile.of("text/xml;charset=UTF-8", message(text, other).getBytes(UTF_8)));
    }

    private static void varied(Map<String, Hostile> all, String name, UnaryOperator<String> variation) {
        all.put(
                name,
                Hostile.of("text/xml;charset=UTF-8", variation.apply(MESSAGE).getBytes(UTF_8)));
    }

    private static String message(String text, String other) {
        return text.isEmpty() ? MESSAGE : MESSAGE.replace(text, other);
    }

    private static String many(String form, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(form.formatted(i));
        }
        return all.toString();
    }

    private String send(String path, String logicalAddress, Hostile hostile) throws IOException, InterruptedException {
        byte[] body = hostile.body().replace("HERE", logicalAddress).getBytes(ISO_8859_1);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(adapter.address() + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", hostile.contentType())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher fault = FAULT.matcher(response.body());
        if (!fault.matches()) {
            assertThat(response.body()).contains(">INVALID_REQUEST<");
            return response.statusCode() + " | – | told in the result: INVALID_REQUEST";
        }
        return response.statusCode() + " | " + fault.group(1) + " | "
                + fault.group(2).replace("&gt;", ">").replace("|", "\\|");
    }

    private static String page(Map<String, String> told) {
        return """
                # Messages that may hurt

                What both edges answer: the aggregating one, which is read by StAX, and the producer's, which is served by CXF. Each row is sent to both by
                `HostileAtBothEdgesTest`; they must say the same, and what stands here. The test leaves
                what it was told in `target`.

                | Message | HTTP | Fault code | Fault text, without its reference |
                |---|---|---|---|
                """
                + told.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
                        .collect(Collectors.joining());
    }
}
