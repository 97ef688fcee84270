package se.samplan.samples.messages.stub;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs the stubs of Asta's story until Ctrl-C, and prints a line for each request, without the person's number. */
public final class StubMain {

    private static final int WRONG_USE = 2;
    private static final String ROW = "%-6s%-10s%-28s%s%n";

    private StubMain() {}

    /** See {@code --help} for the options. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        if (List.of(arguments).contains("--help")) {
            out.println(StubOptions.usage());
            return;
        }
        try (Landscape landscape = start(List.of(arguments), out);
                StubForm form = StubForm.start(StubOptions.parse(List.of(arguments)), landscape)) {
            Runtime.getRuntime().addShutdownHook(new Thread(landscape::close));
            out.println("Form: " + form.uri());
            out.println("Ctrl-C ends.");
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + StubOptions.usage());
            System.exit(WRONG_USE);
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Starts the stubs as the command line asks, and prints where they are. */
    static Landscape start(List<String> arguments, PrintStream out) {
        StubOptions options = StubOptions.parse(arguments);
        Landscape landscape = Landscape.start(options.variant(), options.port());
        try {
            options.moods().forEach((name, mood) -> landscape.endpoint(name).setMood(mood));
            options.delays().forEach((name, delay) -> landscape.endpoint(name).setDelay(delay));
        } catch (IllegalArgumentException e) {
            landscape.close();
            throw e;
        }
        landscape.onRequest((name, request) -> out.println(RequestLine.at(
                LocalTime.now(ZoneId.systemDefault()),
                name,
                landscape.endpoint(name).mood(),
                request)));
        printTable(landscape, options, out);
        return landscape;
    }

    private static void printTable(Landscape landscape, StubOptions options, PrintStream out) {
        Variant variant = options.variant();
        out.println("Step " + variant.step() + " of Asta's story"
                + (variant.name().isEmpty() ? "" : ", " + variant.name() + ": " + variant.what()));
        out.printf(ROW, "Name", "Mood", "Address", "URL");
        landscape
                .endpoints()
                .forEach((name, endpoint) -> out.printf(
                        ROW,
                        name,
                        endpoint.isOpen() ? endpoint.mood() : "down",
                        TestIds.HSA_PREFIX + name,
                        endpoint.uri()));
    }
}
