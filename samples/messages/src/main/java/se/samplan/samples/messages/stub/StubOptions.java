package se.samplan.samples.messages.stub;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the command line asks of {@link StubMain}.
 *
 * @param port the first port, 0 for any that are free
 * @param moods by short name of the stub
 * @param delays by short name of the stub
 */
record StubOptions(int step, int port, Map<String, Mood> moods, Map<String, Duration> delays) {

    static final String USAGE =
            """
            Options, all of them may be left out:
              --step N          step of Asta's story, 2 to 10 (9)
              --port N          first of six ports, 0 for any that are free (8081)
              --mood NAME=MOOD  how SYS1 to SYS5 or EI00 answers; may be repeated. Moods:
                                %s
              --delay NAME=TIME silence before each answer, for example SYS2=3s or SYS2=500ms; may be repeated""".formatted(Arrays.stream(Mood.values()).map(Mood::name).collect(Collectors.joining(", ")));

    private static final int DEFAULT_STEP = 9;
    private static final int DEFAULT_PORT = 8081;
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");

    StubOptions {
        moods = Map.copyOf(moods);
        delays = Map.copyOf(delays);
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException naming the option that is wrong
     */
    static StubOptions parse(List<String> arguments) {
        int step = DEFAULT_STEP;
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
                case "--step" -> step = number(option, value);
                case "--port" -> port = number(option, value);
                case "--mood" -> moods.put(name(option, value), mood(value));
                case "--delay" -> delays.put(name(option, value), time(value));
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        return new StubOptions(step, port, moods, delays);
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

    private static Mood mood(String value) {
        String mood = value.substring(value.indexOf('=') + 1).toUpperCase(Locale.ROOT);
        return Arrays.stream(Mood.values())
                .filter(known -> known.name().equals(mood))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--mood: there is no mood " + mood));
    }

    private static Duration time(String value) {
        Matcher time = TIME.matcher(value.substring(value.indexOf('=') + 1));
        if (!time.matches()) {
            throw new IllegalArgumentException("--delay takes a time such as 3s or 500ms, not " + value);
        }
        long amount = Long.parseLong(time.group(1));
        return time.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
    }
}
