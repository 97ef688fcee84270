package se.samplan.samples.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The adapter as an operator runs it: the packaged war in a process of its own, with a settings file. */
final class AdapterProcess implements AutoCloseable {

    private static final String READY = "samplan is ready";
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final Path log;

    private AdapterProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it and waits until it takes requests.
     *
     * @param folder where settings and log are written
     * @throws CannotShow with what the adapter said, if it does not start
     */
    static AdapterProcess start(Path folder, int port, URI index, Map<String, URI> routes) throws IOException {
        Path settings = folder.resolve("samplan.properties");
        Path log = folder.resolve("adapter.log");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("routes.properties"), lines(routes));
        Files.writeString(settings, settings(port, index));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        war(),
                        "--settings=" + settings)
                .redirectError(log.toFile())
                .start();
        AdapterProcess adapter = new AdapterProcess(process, log);
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

    private static String war() {
        Path war = Path.of(System.getProperty("demo.war", "samplan-adapter.war"));
        if (!Files.isReadable(war)) {
            throw new CannotShow("Adaptern är inte byggd: demo.war leder inte till någon fil.");
        }
        return war.toString();
    }

    private static String settings(int port, URI index) {
        return """
                server.port = %d
                index.address = %s
                index.logical-address = TSTASTA00000-EI00
                index.own-id = TSTASTA00000-CONS1
                consumers.default = person
                platform.headers = lenient
                platform.lenient-consumer = TSTASTA00000-CONS1
                routes.file = routes.properties
                """.formatted(port, index);
    }

    private static String lines(Map<String, URI> routes) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(routes).forEach((address, uri) -> lines.add(address + " = " + uri));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
