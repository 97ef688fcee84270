package se.samplan.model.planning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The bounds of numbers, texts and lists that the schema sets. What is told names the element, never its value. */
public final class Bounds {

    private Bounds() {}

    public static void atLeastOne(List<?> list, String element) {
        check(!list.isEmpty(), element, "at least one is mandatory");
    }

    public static void atLeast(long least, Optional<? extends Number> number, String element) {
        check(number.map(Number::longValue).orElse(least) >= least, element, "must be at least " + least);
    }

    public static void within(long least, long most, Optional<? extends Number> number, String element) {
        long value = number.map(Number::longValue).orElse(least);
        check(value >= least && value <= most, element, "must be from " + least + " to " + most);
    }

    public static void atMost(int characters, Optional<String> text, String element) {
        check(
                text.map(String::length).orElse(0) <= characters,
                element,
                "must be at most " + characters + " characters");
    }

    /** The wire carries whole minutes, from one up. */
    public static void wholeMinutes(Optional<Duration> duration, String element) {
        Duration value = duration.orElse(Duration.ofMinutes(1));
        boolean fits = value.toMinutes() >= 1
                && value.equals(Duration.ofMinutes(value.toMinutes()))
                && value.toMinutes() <= Integer.MAX_VALUE;
        check(fits, element, "must be whole minutes, from 1");
    }

    private static void check(boolean holds, String element, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(element + " " + rule);
        }
    }
}
