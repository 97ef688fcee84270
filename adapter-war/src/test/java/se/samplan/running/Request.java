package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a consumer sends. Starts as a question about Asta that is as it should be; a test changes only what it is about.
 * Never changed: each method gives another one.
 */
public final class Request {

    static final String SENDER = "x-vp-sender-id";
    static final String CONSUMER = "x-rivta-original-serviceconsumer-hsaid";
    static final String CORRELATION = "x-skltp-correlation-id";
    public static final String ASTA = "194304247663";
    static final String PATH = "/services/GetCarePlans/2";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String path;
    private final String method;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean chunked;

    private Request(String path, String method, Map<String, String> headers, byte[] body, boolean chunked) {
        this.path = path;
        this.method = method;
        this.headers = headers;
        this.body = body;
        this.chunked = chunked;
    }

    /** The question about Asta's plans that stands among the samples, with the headers of a platform. */
    public static Request aboutAsta() {
        return new Request(
                PATH,
                "POST",
                Map.of(
                        "Content-Type",
                        "text/xml;charset=UTF-8",
                        "SOAPAction",
                        "\"urn:riv:clinicalprocess:logistics:GetCarePlansResponder:2:GetCarePlans\"",
                        SENDER,
                        "TSTASTA00000-VPX1",
                        CONSUMER,
                        "TSTASTA00000-CON1",
                        CORRELATION,
                        "prov-4711"),
                Sample.bytes("samples/requests/GetCarePlans.xml"),
                false);
    }

    /** The question about Asta's plans as a source system is asked it. */
    public static Request aboutAstaAt(String system) {
        Request plans = aboutAsta().replacing("5565594230", system);
        return new Request("/producer/GetCarePlans/2", plans.method, plans.headers, plans.body, false);
    }

    /** A question of any contract, with the headers of a platform. */
    public static Request of(String operation, int major, byte[] body) {
        Request plans = aboutAsta().without("SOAPAction");
        return new Request("/services/" + operation + "/" + major, plans.method, plans.headers, body, false);
    }

    public Request with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Request(path, method, more, body, chunked);
    }

    Request without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        assertThat(fewer.remove(header)).as("was there before").isNotNull();
        return new Request(path, method, fewer, body, chunked);
    }

    Request as(String otherMethod) {
        return new Request(path, otherMethod, headers, body, chunked);
    }

    /** The same body with another text in the place of one that must be there. */
    public Request replacing(String text, String other) {
        assertThat(text()).as("was there before").contains(text);
        return withBody(text().replace(text, other));
    }

    Request withBody(String text) {
        return in(UTF_8, text);
    }

    /** That body in that encoding. */
    Request in(Charset charset, String text) {
        return new Request(path, method, headers, text.getBytes(charset), chunked);
    }

    /** The same body with that agent in its header, in the place of whoever acts in it. */
    public Request byAgent(String agent) {
        return by(actor(agent, "subject_of_care_agent"));
    }

    /** The same body with the person herself in its header, in the place of whoever acts in it. */
    Request byPerson(String person) {
        return by(actor(person, "subject_of_care"));
    }

    /** The same body with nobody in its header who acts. */
    Request byNobody() {
        return by("");
    }

    private Request by(String actor) {
        String text = text().replaceFirst("(?s)<ioh:Actor\\b.*</ioh:Actor>", "");
        return withBody(text.replace("</soap:Header>", actor + "</soap:Header>"));
    }

    private static String actor(String id, String role) {
        return "<ioh:Actor xmlns:ioh=\"urn:riv:interoperability:headers:1\"><ioh:actorId>" + id
                + "</ioh:actorId><ioh:actorType>" + role + "</ioh:actorType></ioh:Actor>";
    }

    /** Sent without telling its length. */
    Request inChunks() {
        return new Request(path, method, headers, body, true);
    }

    /** Where it is sent to. */
    String path() {
        return path;
    }

    /** The body, which is in UTF-8. */
    String text() {
        return new String(body, UTF_8);
    }

    /** The whole HTTP message, for tests that hold the socket themselves. */
    byte[] onTheWire() {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(UTF_8));
        message.writeBytes(body);
        return message.toByteArray();
    }

    /** Sends it to the adapter at that address, from a consumer that reads for the person. */
    public Answer to(URI adapter) {
        return shown(sent(adapter));
    }

    /** Sends it from a consumer whose reader may be staff, for whom internal notes are. */
    public Answer fromStaffTo(URI adapter) {
        return sent(adapter);
    }

    private Answer sent(URI adapter) {
        try {
            return over(HTTP, adapter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it over a client of the test's own. */
    Answer over(HttpClient client, URI adapter) throws IOException {
        HttpRequest.Builder http =
                HttpRequest.newBuilder(URI.create(adapter + path)).method(method, publisher());
        headers.forEach(http::header);
        try {
            HttpResponse<byte[]> response = client.send(http.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whatever a test is about, and whoever answered: these consumers ask for the person herself, so nothing that is for
     * staff only and nothing that was not approved may ever be in an answer (INV-C6, INV-L2).
     */
    private static Answer shown(Answer answer) {
        assertThat(answer.text()).doesNotContain("INTERN-MARKÖR", ":approvedForPatient>false");
        return answer;
    }

    private BodyPublisher publisher() {
        return chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
    }
}
