package se.samplan.samples.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of ours in a process of its own, on the Java that the demo runs on. */
final class JavaProgram {

    private static final long SECONDS_TO_END = 10;

    private JavaProgram() {}

    /**
     * The file that a system property names.
     *
     * @param name of the program, in Swedish, as a sentence begins
     * @throws CannotShow if it has not been built
     */
    static Path built(String name, String property, String otherwise) {
        Path file = Path.of(System.getProperty(property, otherwise));
        if (!Files.isReadable(file)) {
            throw new CannotShow(name + " är inte byggd: " + property + " leder inte till någon fil.");
        }
        return file;
    }

    static ProcessBuilder of(Path file, String... arguments) {
        return new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                file.toString()),
                        List.of(arguments).stream())
                .toList());
    }

    /** Tells it to end, and waits a while. */
    static void end(Process process) {
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
