package se.samplan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What an operator does from the command line, in this JVM. */
public final class Commands {

    private Commands() {}

    /** The exit code, a blank, and what was printed. */
    public static String run(Path settings, String... commands) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        String[] arguments = Stream.concat(Stream.of(commands), Stream.of("--settings=" + settings))
                .toArray(String[]::new);
        return Main.run(arguments, out, out) + " " + printed.toString(UTF_8);
    }
}
