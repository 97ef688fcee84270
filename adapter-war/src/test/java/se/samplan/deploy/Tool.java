package se.samplan.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of the machine that knows whether a file is right. */
final class Tool {

    private Tool() {}

    static boolean isThere(String name) {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** How it ended, and all that it said. */
    record Ended(int code, String said) {}

    /** What it says if it is not content; nothing if it is. */
    static String complaints(Path folder, String... command) throws IOException, InterruptedException {
        Ended ended = run(folder, command);
        return ended.code() == 0 ? "" : ended.said();
    }

    static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
