package se.samplan.samples.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samplan.samples.messages.stub.ServiceHosts;

/** The adapter as an operator runs it: the packaged war in a process of its own, with a settings file. */
final class AdapterProcess implements AutoCloseable {

    private static final String READY = "samplan is ready";
    /** The pages of the overview ask as a person or as an agent, about the moment of the story. */
    private static final String CONSUMERS = """
            TSTASTA00000-CONS1 = person as-of
            TSTASTA00000-CONS3 = agent as-of
            TSTASTA00000-CONS2 = care-staff giver=TSTASTA00000-KH00 unit=TSTASTA00000-U401 as-of preview vouches
            TSTASTA00000-CONS4 = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 as-of preview vouches
            TSTASTA00000-CONS5 = social-care-staff giver=TSTASTA00000-KS00 unit=TSTASTA00000-U501 as-of preview vouches
            """;

    /** Maria is Asta's daughter, and Asta has let her act for her. */
    private static final String MANDATES = "196802149283 194304247663 appointed * .. TSTASTA00000-REG1\n";

    /** Social services are expected to hold contacts and plans: until they are connected, the pages say that they are not. */
    private static final String GIVERS = """
            TSTASTA00000-KS00 GetCareManagers TSTASTA00000-SYS5 Rymdstadens kommun, socialnämnden
            TSTASTA00000-KS00 GetCarePlans TSTASTA00000-SYS5 Rymdstadens kommun, socialnämnden
            """;

    private final Process process;
    private final Path folder;
    private final Path log;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private AdapterProcess(Process process, Path folder, Path log, int port) {
        this.process = process;
        this.folder = folder;
        this.log = log;
        this.port = port;
    }

    /**
     * What the adapter stands among.
     *
     * @param access the services of blocks, consent and care relations
     * @param routes where each source is, by its logical address
     */
    record Around(URI index, URI access, Map<String, URI> routes) {}

    /**
     * Starts it and waits until it takes requests.
     *
     * @param folder where settings and log are written
     * @throws CannotShow with what the adapter said, if it does not start
     */
    static AdapterProcess start(Path folder, int port, Around around) throws IOException {
        Path settings = folder.resolve("samplan.properties");
        Path log = folder.resolve("adapter.log");
        Files.createDirectories(folder);
        route(folder, around.routes());
        Files.writeString(folder.resolve("consumers.properties"), CONSUMERS);
        Files.writeString(folder.resolve("mandates.txt"), MANDATES);
        Files.writeString(folder.resolve("givers.txt"), GIVERS);
        Files.writeString(settings, settings(port, around));
        Process process = JavaProgram.of(
                        JavaProgram.built("Adaptern", "demo.war", "samplan-adapter.war"), "--settings=" + settings)
                .redirectError(log.toFile())
                .start();
        AdapterProcess adapter = new AdapterProcess(process, folder, log, port);
        adapter.awaitReady();
        return adapter;
    }

    private void awaitReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
        }
        throw new CannotShow("Adaptern startade inte:\n" + Files.readString(log));
    }

    private static String settings(int port, Around around) {
        return """
                server.port = %d
                index.address = %s
                index.logical-address = TSTASTA00000-EI00
                index.own-id = TSTASTA00000-CONS1
                consumers.default = person
                consumers.file = consumers.properties
                mandates.file = mandates.txt
                platform.headers = lenient
                platform.lenient-consumer = TSTASTA00000-CONS1
                routes.file = routes.properties
                givers.file = givers.txt
                lists.check-every = 0s
                policy.social-care-owners = TSTASTA00000-KS00
                access.blocks.address = %s
                access.consent.address = %s
                access.relation.address = %s
                %s
                """.formatted(
                        port, around.index(), around.access(), around.access(), around.access(), ServiceHosts.SETTING);
    }

    /**
     * Says where each source is, and returns when the adapter knows: it reads a list that has changed when it is asked how its lists
     * are; of requests at a time, only one waits for that.
     */
    void route(Map<String, URI> routes) throws IOException, InterruptedException {
        route(folder, routes);
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static void route(Path folder, Map<String, URI> routes) throws IOException {
        Path beside = Files.writeString(folder.resolve("routes.new"), lines(routes));
        Files.move(beside, folder.resolve("routes.properties"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String lines(Map<String, URI> routes) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(routes).forEach((address, uri) -> lines.add(address + " = " + uri));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public void close() {
        JavaProgram.end(process);
    }
}
