package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import se.samplan.endpoint.NotKept;

/** A program of its own that opens a ledger's file, and says what came of it. */
final class OtherProgram {

    private OtherProgram() {}

    public static void main(String[] arguments) {
        try {
            LedgerFile.open(Path.of(arguments[0])).close();
            System.out.println("opened");
        } catch (NotKept e) {
            System.out.println(e.getMessage());
        }
    }

    /** Runs it, and gives what it has printed last. */
    static String opens(Path ledger) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        ledger.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed.strip().lines().reduce("", (first, second) -> second);
    }
}
