package se.samplan.produce.index.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;

/**
 * An engagement index over real sockets that takes Update as {@code skltp/ei} is described to: checks the message against the schema,
 * refuses two posts of one key, stores and deletes. Its mood can make it answer otherwise, before or after it has taken them.
 */
public final class TakingIndex implements AutoCloseable {

    private static final String SERVICE = "urn:riv:itintegration:engagementindex:UpdateResponder:1";
    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final Schema SCHEMA = schema();
    private static final String[] KEY = {
        "registeredResidentIdentification",
        "serviceDomain",
        "categorization",
        "logicalAddress",
        "businessObjectInstanceIdentifier",
        "clinicalProcessInterestId",
        "sourceSystem",
        "dataController"
    };

    /** A transaction as it came. */
    public record Told(boolean delete, String key, String dataController, String mostRecentContent) {}

    private final Map<String, String> posts = new LinkedHashMap<>();
    private final List<List<Told>> requests = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final int port;

    private volatile StubServer server;
    private volatile Function<List<Told>, Optional<StubReply>> before = told -> Optional.empty();
    private volatile Function<List<Told>, Optional<StubReply>> after = told -> Optional.empty();
    private volatile int mostAtOnce;

    private TakingIndex(StubServer server) {
        this.server = server;
        this.port = server.port();
    }

    /** Starts one on a free port. */
    public static TakingIndex start() {
        TakingIndex index = new TakingIndex(StubServer.bind(0));
        index.server.serve(index::answer);
        return index;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Nobody listens any more. */
    public void goDown() {
        server.close();
    }

    public void comeBack() {
        server = StubServer.bind(port);
        server.serve(this::answer);
    }

    /** What it says instead of taking them. */
    public void instead(Function<List<Told>, Optional<StubReply>> mood) {
        before = mood;
    }

    /** What it does instead of saying that it has taken them. */
    public void afterwards(Function<List<Told>, Optional<StubReply>> mood) {
        after = mood;
    }

    /** mostRecentContent by organisation. */
    public synchronized Map<String, String> posts() {
        return new LinkedHashMap<>(posts);
    }

    /** All requests that came, refused ones too. */
    public synchronized List<List<Told>> requests() {
        return List.copyOf(requests);
    }

    /** How many requests there were at the same time, at most. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    /** A SOAP fault with that text. */
    public static StubReply fault(String code, String text) {
        return StubReply.http(
                500,
                "text/xml;charset=UTF-8",
                envelope("<soap:Fault><faultcode>soap:" + code + "</faultcode><faultstring>" + text
                        + "</faultstring></soap:Fault>"));
    }

    /** An answer with that result code. */
    public static StubReply result(String code, String comment) {
        return StubReply.http(
                200,
                "text/xml;charset=UTF-8",
                envelope("<UpdateResponse xmlns=\"" + SERVICE + "\"><ResultCode>" + code + "</ResultCode><comment>"
                        + comment + "</comment></UpdateResponse>"));
    }

    @Override
    public void close() {
        server.close();
    }

    private StubReply answer(StubRequest request) {
        int now = atOnce.incrementAndGet();
        mostAtOnce = Math.max(mostAtOnce, now);
        try {
            return answer(update(request));
        } catch (SAXException e) {
            return fault("Server", "EI001: " + e.getMessage());
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private StubReply answer(List<Told> told) {
        synchronized (this) {
            requests.add(told);
        }
        return before.apply(told).orElseGet(() -> {
            Set<String> keys = new HashSet<>();
            for (Told one : told) {
                if (!keys.add(one.key())) {
                    return fault("Server", "EI002: two posts of one key");
                }
            }
            take(told);
            return after.apply(told).orElseGet(() -> result("OK", ""));
        });
    }

    private synchronized void take(List<Told> told) {
        for (Told one : told) {
            if (one.delete()) {
                posts.remove(one.dataController());
            } else {
                posts.put(one.dataController(), one.mostRecentContent());
            }
        }
    }

    private static List<Told> update(StubRequest request) throws SAXException {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(request.body()));
            Element update =
                    (Element) document.getElementsByTagNameNS(SERVICE, "Update").item(0);
            SCHEMA.newValidator().validate(new DOMSource(update));
            List<Told> told = new ArrayList<>();
            NodeList transactions = update.getElementsByTagNameNS(SERVICE, "engagementTransaction");
            for (int i = 0; i < transactions.getLength(); i++) {
                told.add(told((Element) transactions.item(i)));
            }
            return told;
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Told told(Element transaction) {
        StringBuilder key = new StringBuilder();
        for (String name : KEY) {
            key.append(text(transaction, name)).append('|');
        }
        return new Told(
                text(transaction, "deleteFlag").equals("true"),
                key.toString(),
                text(transaction, "dataController"),
                text(transaction, "mostRecentContent"));
    }

    private static String text(Element below, String name) {
        return below.getElementsByTagNameNS(CORE, name).item(0).getTextContent();
    }

    private static byte[] envelope(String body) {
        return ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                        + "</soap:Body></soap:Envelope>")
                .getBytes(UTF_8);
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(TakingIndex.class
                            .getClassLoader()
                            .getResource("schemas/itintegration_engagementindex_1.0/interactions/UpdateInteraction/"
                                    + "UpdateResponder_1.0.xsd")));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
