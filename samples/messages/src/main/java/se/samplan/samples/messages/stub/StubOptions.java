package se.samplan.samples.messages.stub;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the command line asks of {@link StubMain}.
 *
 * @param variant of the story, or a step of it
 * @param port the first port, 0 for any that are free
 * @param moods by short name of the stub
 * @param delays by short name of the stub
 */
record StubOptions(Variant variant, int port, Map<String, Mood> moods, Map<String, Duration> delays) {

    private static final String USAGE = """
            Options, all of them may be left out:
              --step N          step of Asta's story, 2 to 10 (9)
              --variant V-NN    variant of the story; with --step only if no message differs from those of the step
              --port N          first of the ports, 0 for any that are free (8081); the eighth is a
                                web form to change all this while the stubs run
              --mood NAME=MOOD  how SYS1 to SYS5 or EI00 answers; may be repeated. Moods:
                                %s
              --delay NAME=TIME silence before each answer, for example SYS2=3s or SYS2=500ms; may be repeated

            Variants:
            %s""";

    private static final int DEFAULT_STEP = 9;
    private static final int FORM = 7;
    private static final int DEFAULT_PORT = 8081;

    StubOptions {
        moods = Map.copyOf(moods);
        delays = Map.copyOf(delays);
    }

    /** The port of the web form, after those of all stubs. */
    int formPort() {
        return port == 0 ? 0 : port + FORM;
    }

    /** What can be asked for. */
    static String usage() {
        return USAGE.formatted(
                Arrays.stream(Mood.values()).map(Mood::name).collect(Collectors.joining(", ")),
                Variant.all().stream()
                        .map(variant -> "  %-18s%s%s"
                                .formatted(
                                        variant.name(),
                                        variant.anyStep() ? "" : "step " + variant.step() + ": ",
                                        variant.what()))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException naming the option that is wrong
     */
    static StubOptions parse(List<String> arguments) {
        Optional<Integer> step = Optional.empty();
        Optional<Variant> variant = Optional.empty();
        int port = DEFAULT_PORT;
        Map<String, Mood> moods = new LinkedHashMap<>();
        Map<String, Duration> delays = new LinkedHashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value, or is no option");
            }
            String value = rest.next();
            switch (option) {
                case "--step" -> step = Optional.of(number(option, value));
                case "--variant" -> variant = Optional.of(read(option, () -> Variant.of(value)));
                case "--port" -> port = number(option, value);
                case "--mood" -> moods.put(name(option, value), read(option, () -> Behaviour.mood(after(value))));
                case "--delay" -> delays.put(name(option, value), read(option, () -> Behaviour.time(after(value))));
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new StubOptions(at(step, variant), port, moods, delays);
    }

    private static Variant at(Optional<Integer> step, Optional<Variant> variant) {
        return variant.map(known -> read("--step", () -> known.goTo(step.orElse(known.step()))))
                .orElseGet(() -> Variant.atStep(step.orElse(DEFAULT_STEP)));
    }

    private static int number(String option, String value) {
        if (!value.matches("\\d{1,5}")) {
            throw new IllegalArgumentException(option + " is a number, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String name(String option, String value) {
        if (!value.matches("\\w+=\\w+")) {
            throw new IllegalArgumentException(option + " has the form NAME=VALUE, not " + value);
        }
        return value.substring(0, value.indexOf('=')).toUpperCase(Locale.ROOT);
    }

    private static String after(String value) {
        return value.substring(value.indexOf('=') + 1);
    }

    /** What is read, or what is wrong with it after the name of the option. */
    private static <T> T read(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
