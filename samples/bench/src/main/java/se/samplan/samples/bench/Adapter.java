package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;

/** The packaged adapter in a process of its own. */
final class Adapter implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("samplan is ready on https?://[^:]+:(\\d+)");
    /** Each generation of the heap, or the whole where there are none, has such a line; what is not heap has no total. */
    private static final Pattern USED = Pattern.compile("\\btotal\\b.*\\bused (\\d+)K");

    private static final long TICKS_PER_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final long SECONDS_TO_END = 10;
    private static final int BUFFER = 64 * 1024;

    /** In milliseconds; the platform gives up at 30 s, so an adapter that is silent for longer will not answer. */
    private static final int LONGEST_SILENCE = 40_000;

    private final Process process;
    private final int port;
    private final long began;

    private Adapter(Process process, int port, long began) {
        this.process = process;
        this.port = port;
        this.began = began;
    }

    /** JVM options as they are used: the heap if given, and {@code bench.jvm}. */
    static List<String> options(String heap) {
        List<String> options = new ArrayList<>();
        if (!heap.isEmpty()) {
            options.add("-Xmx" + heap);
        }
        String extra = System.getProperty("bench.jvm", "");
        if (!extra.isBlank()) {
            options.addAll(List.of(extra.strip().split("\\s+", -1)));
        }
        return options;
    }

    /**
     * How it is started.
     *
     * @param heap {@code -Xmx}; empty leaves it to the JVM
     * @param settings more of them, one a line; those of {@code bench.settings} come last and win
     * @param arguments more of them, after the settings' own
     * @param jvm options of the JVM, more than those that are always given
     */
    record Start(String heap, List<String> settings, List<String> arguments, List<String> jvm) {

        Start(String heap, List<String> settings, List<String> arguments) {
            this(heap, settings, arguments, List.of());
        }

        /** With nothing on the command line but its settings. */
        static Start with(String heap, List<String> settings) {
            return new Start(heap, settings, List.of());
        }
    }

    /** Starts it in front of the platform and waits until it says that it is ready. */
    static Adapter start(Path war, Path folder, int platform, Start how) throws IOException {
        return start(Program.adapter(war), folder, platform, how);
    }

    /** Starts an adapter, or what it is held against. */
    static Adapter start(Program program, Path folder, int platform, Start how) throws IOException {
        long began = System.nanoTime();
        Process process = begin(program, folder, platform, how);
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new Adapter(process, Integer.parseInt(ready.group(1)), began);
            }
        }
        throw new IOException("the adapter did not start; see adapter.log in " + folder.getFileName());
    }

    /** Starts the process, and waits neither for its ready line nor for an answer. */
    static Process begin(Program program, Path folder, int platform, Start how) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("bench.properties");
        Files.write(file, allSettings(platform, how.settings()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(how.heap()));
        command.addAll(how.jvm());
        command.addAll(program.command(file, platform));
        command.addAll(program.war().isPresent() ? how.arguments() : List.of());
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("adapter.log").toFile())
                .start();
    }

    /** The later of two lines about one key alone: the adapter refuses lines that contradict each other. */
    private static List<String> allSettings(int platform, List<String> settings) {
        String address = "http://127.0.0.1:" + platform + "/";
        List<String> all = new ArrayList<>(List.of(
                "server.port = 0",
                "index.address = " + address,
                "index.logical-address = " + Messages.INDEX,
                "index.own-id = TSTASTA00000-CONS1",
                "consumers.default = person",
                "routes.platform = " + address));
        all.addAll(settings);
        all.addAll(List.of(System.getProperty("bench.settings", "").split(";", -1)));
        Map<String, String> byKey = new LinkedHashMap<>();
        all.forEach(line -> byKey.put(line.replaceFirst("\\s*=.*", ""), line));
        return List.copyOf(byKey.values());
    }

    int port() {
        return port;
    }

    /** Of the process, as the operating system counts. */
    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Asks once, and says how long it took from the start of the process until the answer was there.
     *
     * @throws IOException if the answer is not right
     */
    Duration firstAnswer(Task task) throws IOException {
        String complaint = task.complaint().apply(ask(task));
        if (!complaint.isEmpty()) {
            throw new IOException("the first answer was wrong: " + complaint);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** One request over a connection of its own. */
    HttpAnswer ask(Task task) throws IOException {
        return ask(port, task);
    }

    /** One request to whichever program listens at that port. */
    static HttpAnswer ask(int port, Task task) throws IOException {
        return ask(SocketFactory.getDefault(), port, task);
    }

    /** One request to whichever program listens at that port, over connections of that kind. */
    static HttpAnswer ask(SocketFactory connections, int port, Task task) throws IOException {
        try (Socket socket = connections.createSocket(InetAddress.getLoopbackAddress(), port);
                OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout(LONGEST_SILENCE);
            out.write(task.request());
            HttpAnswer answer = new HttpAnswer();
            answer.begin();
            byte[] bytes = new byte[BUFFER];
            int read = socket.getInputStream().read(bytes);
            while (read >= 0 && !answer.read(ByteBuffer.wrap(bytes, 0, read))) {
                read = socket.getInputStream().read(bytes);
            }
            if (read < 0) {
                throw new IOException("the connection was closed before the answer was whole");
            }
            return answer;
        }
    }

    /** CPU time that the process has used, user and system; empty of meaning where there is no {@code /proc}. */
    Duration cpu() throws IOException {
        Path stat = proc("stat");
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
        return status("VmRSS:") / 1024;
    }

    /** Threads of the operating system. */
    long threads() throws IOException {
        return status("Threads:");
    }

    /** What is left in the heap when all garbage is collected, in kB. Needs {@code jcmd} beside {@code java}. */
    long heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        return used(jcmd("GC.heap_info"));
    }

    /** All generations together, whatever the collector. */
    static long used(String heapInfo) throws IOException {
        List<Long> parts = USED.matcher(heapInfo)
                .results()
                .map(part -> Long.parseLong(part.group(1)))
                .toList();
        if (parts.isEmpty()) {
            throw new IOException("jcmd GC.heap_info says nothing of used memory");
        }
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd " + what + " failed: " + said);
        }
        return said;
    }

    private long status(String name) throws IOException {
        Path status = proc("status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private Path proc(String what) {
        return Path.of("/proc", Long.toString(process.pid()), what);
    }

    /**
     * Tells it to end, and waits until it has.
     *
     * @throws IOException if it does not end in that time
     */
    void end(Duration patience) throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("an instance does not end");
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it has gone. */
    void kill() throws InterruptedException {
        kill(process);
    }

    /** Ends a process that {@link #begin} has begun as {@code kill -9} does, and waits until it has gone. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
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
