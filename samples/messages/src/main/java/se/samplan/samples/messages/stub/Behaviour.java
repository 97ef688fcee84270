package se.samplan.samples.messages.stub;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a stub is at a variant.
 *
 * @param delay silence before each answer
 * @param down whether nobody listens at its port
 * @param anyPerson whether its records are given to a question about any person, or only to one about their own
 */
public record Behaviour(Mood mood, Duration delay, boolean down, boolean anyPerson) {

    /** As it should be. */
    static final Behaviour NORMAL = new Behaviour(Mood.NORMAL, Duration.ZERO, false, false);

    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");
    private static final String DELAY = "delay ";

    /**
     * Reads {@code down}, {@code any person}, {@code delay 40s} or the name of a mood.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static Behaviour of(String text) {
        if (text.equals("down")) {
            return new Behaviour(Mood.NORMAL, Duration.ZERO, true, false);
        }
        if (text.equals("any person")) {
            return new Behaviour(Mood.NORMAL, Duration.ZERO, false, true);
        }
        return text.startsWith(DELAY)
                ? new Behaviour(Mood.NORMAL, time(text.substring(DELAY.length())), false, false)
                : new Behaviour(mood(text), Duration.ZERO, false, false);
    }

    static Mood mood(String text) {
        String mood = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(Mood.values())
                .filter(known -> known.name().equals(mood))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no mood " + mood));
    }

    static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("a time is written 3s or 500ms, not " + text);
        }
        long amount = Long.parseLong(time.group(1));
        return time.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
    }
}
