package se.samplan.samples.overview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.ServiceHosts;
import se.samplan.samples.messages.stub.StubAccess;
import se.samplan.samples.messages.stub.StubForm;
import se.samplan.samples.messages.stub.Variant;

/** The story on free ports: five sources, the index, the services of access, the packaged adapter, and the pages in their demonstration form. */
record Story(
        Landscape sources,
        StubAccess access,
        StubForm form,
        Process adapter,
        Path adapterLog,
        ConfigurableApplicationContext web)
        implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String READY = "samplan is ready on ";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADAPTER_LOG = "adapter.log";

    /** Social services are expected to hold contacts and plans; they are connected from step 7. */
    private static final String GIVERS = """
            TSTASTA00000-KS00 GetCareManagers TSTASTA00000-SYS5 Rymdstadens kommun, socialnämnden
            TSTASTA00000-KS00 GetCarePlans TSTASTA00000-SYS5 Rymdstadens kommun, socialnämnden
            """;

    /** The adapter with the flags of tests, so that it starts soon. */
    static Story start(Path folder) throws IOException {
        return start(folder, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }

    /** @param flags of the adapter's Java; none is as it is deployed */
    static Story start(Path folder, List<String> flags) throws IOException {
        Landscape sources = Landscape.start(10, 0);
        StubAccess access = StubAccess.ofAsta(0);
        StubForm form = StubForm.start(0, sources, Variant.atStep(10));
        Process adapter = adapter(folder, sources, access.uri(), flags);
        String address = ready(adapter, folder);
        sources.onGoing(variant -> {
            route(folder, sources, variant);
            lookAtLists(URI.create(address));
        });
        ConfigurableApplicationContext web = SpringApplication.run(
                OverviewWeb.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--overview.adapter.address=" + address + "/services/GetPlanningOverview/1",
                // A machine that pauses costs nothing that is told.
                "--spring.datasource.hikari.connection-timeout=30000",
                "--spring.jdbc.template.query-timeout=30s",
                "--overview.demo.stubs=" + form.uri());
        return new Story(sources, access, form, adapter, folder.resolve(ADAPTER_LOG), web);
    }

    private static Process adapter(Path folder, Landscape sources, URI access, List<String> flags) throws IOException {
        route(folder, sources, Variant.atStep(10));
        Files.writeString(folder.resolve("givers.txt"), GIVERS);
        Files.writeString(folder.resolve("consumers.properties"), """
                TSTASTA00000-CONS1 = person as-of
                TSTASTA00000-CONS3 = agent as-of
                TSTASTA00000-CONS2 = care-staff giver=TSTASTA00000-KH00 unit=TSTASTA00000-U401 as-of preview vouches
                TSTASTA00000-CONS4 = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 as-of preview vouches
                TSTASTA00000-CONS5 = social-care-staff giver=TSTASTA00000-KS00 unit=TSTASTA00000-U501 as-of preview vouches
                """);
        Files.writeString(
                folder.resolve("mandates.txt"), "196802149283 194304247663 appointed * .. TSTASTA00000-REG1\n");
        Path settings = Files.writeString(folder.resolve("samplan.properties"), """
                server.port = 0
                index.address = %s
                index.logical-address = TSTASTA00000-EI00
                index.own-id = TSTASTA00000-CONS1
                index.timeout = 27s
                aggregation.per-source = 6s
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
                        sources.index().uri(), access, access, access, ServiceHosts.SETTING));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-jar", System.getProperty("overview.war"), "--settings=" + settings));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve(ADAPTER_LOG).toFile())
                .start();
    }

    private static String ready(Process adapter, Path folder) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(adapter.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException(Files.readString(folder.resolve(ADAPTER_LOG)));
    }

    /** As an operator lets the adapter know where each source is: as a whole, while it runs. */
    private static void route(Path folder, Landscape sources, Variant variant) {
        try {
            Path beside = Files.writeString(folder.resolve("routes.new"), lines(sources.routes(variant)));
            Files.move(beside, folder.resolve("routes.properties"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The adapter reads a list that has changed when it is asked how its lists are; of requests at a time, only one waits for that. */
    private static void lookAtLists(URI adapter) {
        try {
            HTTP.send(
                    HttpRequest.newBuilder(adapter.resolve("/health")).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lines(Map<String, URI> routes) {
        return new TreeMap<>(routes)
                .entrySet().stream()
                        .map(route -> route.getKey() + " = " + route.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /** Goes to a step as Maria, by the bar, with every source well: as in the browser, for a visitor without one. */
    void goTo(int step, HttpClient visitor) throws IOException, InterruptedException {
        sources.index().setMood(Mood.NORMAL);
        String page = visitor.send(HttpRequest.newBuilder(at("/nowhere")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("there is no bar");
        }
        String form = "step=%d&before=%d&reader=MARIA&behaviour=WELL&token=%s".formatted(step, step, token.group(1));
        visitor.send(
                HttpRequest.newBuilder(at("/demo"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        web.close();
        adapter.destroy();
        form.close();
        access.close();
        sources.close();
    }
}
