package se.samplan.producing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.samplan.launch.Adapter;
import se.samplan.launch.RunningAdapter;
import se.samplan.produce.AgreementSource;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.CareContactSource;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.FixedContactSource;
import se.samplan.produce.JournalSystem;

/** An adapter in the role of a producer, with a journal behind it, asked over sockets. */
final class ConnectedJournal implements AutoCloseable {

    static final String SYSTEM = "TSTASTA00000-SYS1";
    static final String UNIT = "TSTASTA00000-U101";
    static final String ASTA = "194304247663";

    private final URI address;
    private final Runnable end;

    private ConnectedJournal(URI address, Runnable end) {
        this.address = address;
        this.end = end;
    }

    /** An answer of HTTP. */
    record Answer(int status, String body) {}

    /** Closing it ends it at once. */
    static ConnectedJournal of(Path folder, JournalSystem journal, String... settings) {
        try {
            RunningAdapter adapter = RunningAdapter.start(file(folder, settings), journal);
            return new ConnectedJournal(adapter.address(), adapter::close);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The journal behind an adapter that a vendor's program starts and ends. */
    static ConnectedJournal embedded(Path folder, JournalSystem journal, String... settings) {
        try {
            Adapter adapter = Adapter.start(file(folder, settings), journal);
            return new ConnectedJournal(adapter.address(), adapter::close);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(Path folder, String... settings) throws IOException {
        return Files.write(
                folder.resolve("producer.properties"),
                Stream.concat(
                                Stream.of(
                                        "roles = " + roles(settings),
                                        "server.port = 0",
                                        "producer.source-system = " + SYSTEM,
                                        "producer.care-units = " + UNIT),
                                Stream.of(settings))
                        .toList());
    }

    /** With settings of the index there is an aggregator, too. */
    private static String roles(String... settings) {
        boolean both = Stream.of(settings).anyMatch(setting -> setting.startsWith("index.address "));
        return both ? "aggregator, producer" : "producer";
    }

    static JournalSystem plans(CarePlanSource... sources) {
        return new JournalSystem(List.of(sources), List.of(), List.of(), List.of(), List.of());
    }

    static JournalSystem notes(CareDocumentationSource... sources) {
        return new JournalSystem(List.of(), List.of(), List.of(), List.of(sources), List.of());
    }

    static JournalSystem contacts(FixedContactSource... sources) {
        return new JournalSystem(List.of(), List.of(sources), List.of(), List.of(), List.of());
    }

    static JournalSystem agreements(AgreementSource... sources) {
        return new JournalSystem(List.of(), List.of(), List.of(sources), List.of(), List.of());
    }

    static JournalSystem bookings(BookedTimeSource... sources) {
        return new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of(sources));
    }

    static JournalSystem careContacts(CareContactSource... sources) {
        return bookings().withCareContacts(sources);
    }

    URI address() {
        return address;
    }

    /** Asks for plans of Asta, with more in the request after the person. */
    Answer askPlans(String after) {
        return askPlans("", after);
    }

    /** Asks for plans of Asta, with more in the request before and after the person. */
    Answer askPlans(String before, String after) {
        return ask(
                "GetCarePlans/2",
                SYSTEM,
                "<GetCarePlans xmlns='urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2'"
                        + " xmlns:c='urn:riv:clinicalprocess:logistics:logistics:3'>" + before + "<patientId><c:id>"
                        + ASTA
                        + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId>" + after + "</GetCarePlans>");
    }

    Answer ask(String service, String logicalAddress, String body) {
        return ask(
                service,
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>"
                        + "<r:LogicalAddress xmlns:r='urn:riv:itintegration:registry:1'>" + logicalAddress
                        + "</r:LogicalAddress></e:Header><e:Body>" + body + "</e:Body></e:Envelope>");
    }

    Answer ask(String service, String envelope) {
        return askAt("producer", service, envelope);
    }

    /** @param role the first part of its addresses */
    Answer askAt(String role, String service, String envelope) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/" + role + "/" + service))
                                    .header("Content-Type", "text/xml;charset=UTF-8")
                                    .POST(HttpRequest.BodyPublishers.ofString(envelope))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The page of metrics. */
    String metrics() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
