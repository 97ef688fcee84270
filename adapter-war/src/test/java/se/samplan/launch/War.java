package se.samplan.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged war in a process of its own, started by {@code java -jar}. */
final class War implements AutoCloseable {

    /** What the build has packaged; tests run in the module's folder. */
    static final Path FILE = Path.of("target", "samplan-adapter.war");

    private static final Pattern READY = Pattern.compile("samplan is ready on (http://\\S+)");
    /** As the build's own JVMs: it ends before the second compiler pays, which would take two fifths of a start, and the larger collector a seventh. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final long GENEROUS_SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;
    private final Path temporary;

    private War(Process process, Path folder) {
        this.process = process;
        this.out = folder.resolve("out.txt");
        this.err = folder.resolve("err.txt");
        this.temporary = folder.resolve("tmp");
    }

    /**
     * Starts it, and does not wait.
     *
     * @param folder an empty folder: its working directory, and the place for what it prints and for its temporary files
     */
    static War start(Path folder, String... arguments) throws IOException {
        return start(FILE, folder, arguments);
    }

    /** Starts that program, which says when it is ready, and does not wait. Arguments that begin with -D are the JVM's. */
    static War start(Path program, Path folder, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx128m",
                "-Djava.io.tmpdir=" + folder.resolve("tmp")));
        command.addAll(SHORT_LIVED);
        Stream.of(arguments).filter(argument -> argument.startsWith("-D")).forEach(command::add);
        command.addAll(List.of("-jar", program.toAbsolutePath().toString()));
        Stream.of(arguments).filter(argument -> !argument.startsWith("-D")).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        return new War(process, folder);
    }

    /** Waits until it says that it is ready, and gives the address that it says. */
    String address() {
        return Awaitility.await()
                .atMost(GENEROUS_SECONDS, TimeUnit.SECONDS)
                .until(this::announced, Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for its end, and gives its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still runs; has said: " + out() + err());
        }
        return process.exitValue();
    }

    /** Asks it to end, as an operator or a container platform does. */
    void terminate() {
        process.destroy();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    /** The names of what stands in its temporary folder now. */
    List<String> temporaryFiles() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Optional<String> announced() {
        if (!process.isAlive()) {
            throw new AssertionError("ended with " + process.exitValue() + "; has said: " + out() + err());
        }
        Matcher ready = READY.matcher(out());
        return ready.find() ? Optional.of(ready.group(1)) : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
