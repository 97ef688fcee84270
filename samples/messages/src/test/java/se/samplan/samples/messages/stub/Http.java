package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A consumer for tests: the JDK's client, and a look into what came back. */
final class Http {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private Http() {}

    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    static HttpRequest request(URI uri, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(GENEROUS).POST(BodyPublishers.ofByteArray(body));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    static HttpResponse<byte[]> post(URI uri, byte[] body, String... headers) {
        try {
            return client().send(request(uri, body, headers), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer from " + uri, e);
        }
    }

    static Document xml(HttpResponse<byte[]> response) {
        return xml(response.body());
    }

    static Document xml(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            // From Java 24 on the JDK itself refuses depths above 100; here the stub is tested, not the JDK.
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // throws all the same, but does not print
            return builder.parse(new ByteArrayInputStream(body));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("not XML", e);
        }
    }

    /** The texts of all elements with a local name. */
    static List<String> texts(Document document, String localName) {
        NodeList found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .toList();
    }

    /** Waits for what happens in another thread. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("did not happen within " + GENEROUS);
            }
            Thread.onSpinWait();
        }
    }
}
