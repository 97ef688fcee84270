package se.samplan.samples.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged adapter in a process of its own. */
final class Adapter implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("samplan is ready on http://[^:]+:(\\d+)");
    private static final long TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final int port;
    private final Duration start;

    private Adapter(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** Starts it in front of the platform and waits until it is ready. */
    static Adapter start(Path war, Path folder, int platform, String heap) throws IOException {
        Files.createDirectories(folder);
        Path settings = folder.resolve("bench.properties");
        String address = "http://127.0.0.1:" + platform + "/";
        Files.writeString(settings, """
                server.port = 0
                index.address = %s
                index.logical-address = %s
                index.own-id = TSTASTA00000-CONS1
                routes.platform = %s
                """.formatted(address, Messages.INDEX, address));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!heap.isEmpty()) {
            command.add("-Xmx" + heap);
        }
        String extra = System.getProperty("bench.jvm", "");
        if (!extra.isBlank()) {
            command.addAll(List.of(extra.strip().split("\\s+", -1)));
        }
        command.addAll(List.of("-jar", war.toString(), "--settings=" + settings));
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("adapter.log").toFile())
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new Adapter(
                        process, Integer.parseInt(ready.group(1)), Duration.ofNanos(System.nanoTime() - began));
            }
        }
        throw new IOException("the adapter did not start; see adapter.log in " + folder.getFileName());
    }

    int port() {
        return port;
    }

    /** From the command until it said that it was ready. */
    Duration startTime() {
        return start;
    }

    /** CPU time that the process has used, user and system; empty of meaning where there is no {@code /proc}. */
    Duration cpu() throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.isReadable(stat)) {
            return Duration.ZERO;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Memory in use, in MB, of the whole process. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
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
