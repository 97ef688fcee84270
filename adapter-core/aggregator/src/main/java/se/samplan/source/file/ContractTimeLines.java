package se.samplan.source.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samplan.model.ContractId;

/**
 * How long requests may take, by contract. A time is taken from the line that stands for the fewest contracts among those that state it;
 * what no line states is as usual.
 */
final class ContractTimeLines {

    private static final Pattern TIME = Pattern.compile("(\\d{1,5})(ms|s)");

    /** When the platform gives up. */
    private static final Duration PLATFORM_LIMIT = Duration.ofSeconds(30);

    /**
     * What a line may say.
     *
     * @param contracts that can be asked about
     * @param least what a request needs beside the time for its sources
     */
    record Bounds(ContractColumn contracts, Duration least) {}

    /** What can be stated. */
    enum Item {
        TOTAL("total"),
        PER_SOURCE("per-source");

        private final String word;

        Item(String word) {
            this.word = word;
        }

        private static Item of(String word) {
            return Stream.of(values())
                    .filter(item -> item.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a time of a contract is total= or per-source="));
        }
    }

    private record Line(Set<ContractId> contracts, Map<Item, Duration> times) {

        /** Whether neither is closer to a contract of both, and one states a time that the other states otherwise. */
        private boolean contradicts(Line other) {
            return contracts.size() == other.contracts.size()
                    && !Collections.disjoint(contracts, other.contracts)
                    && times.entrySet().stream()
                            .anyMatch(stated -> !other.times
                                    .getOrDefault(stated.getKey(), stated.getValue())
                                    .equals(stated.getValue()));
        }
    }

    private final Bounds form;
    private final Set<String> seen = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    ContractTimeLines(Bounds form) {
        this.form = form;
    }

    /**
     * Takes one line in.
     *
     * @param words the contract, and what is stated of it
     * @throws IllegalArgumentException saying what is wrong
     */
    void add(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException(
                    "must have the form \"contract GetCarePlans total=10s per-source=5s\", with one time at least");
        }
        Set<ContractId> contracts = form.contracts().read(words.get(0));
        if (!seen.add(words.get(0))) {
            throw new IllegalArgumentException("the contract has a line already");
        }
        Map<Item, Duration> times = new EnumMap<>(Item.class);
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            Item item = Item.of(word.substring(0, Math.max(0, equals)));
            if (times.put(item, time(item, word.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(item.word + " is given twice");
            }
        }
        Line line = new Line(contracts, times);
        if (lines.stream().anyMatch(line::contradicts)) {
            throw new IllegalArgumentException("another line for as many contracts says otherwise of one of these");
        }
        lines.add(line);
        lines.sort(Comparator.comparing(one -> one.contracts().size()));
    }

    private Duration time(Item item, String text) {
        Matcher time = TIME.matcher(text);
        Duration least = item == Item.TOTAL ? form.least() : Duration.ZERO;
        Duration read = time.matches() ? duration(Long.parseLong(time.group(1)), time.group(2)) : Duration.ZERO;
        if (read.compareTo(least) <= 0 || read.compareTo(PLATFORM_LIMIT) >= 0) {
            throw new IllegalArgumentException(item.word + " must be a time such as 500ms or 5s, above "
                    + least.toMillis() + "ms and below " + PLATFORM_LIMIT.toSeconds() + "s");
        }
        return read;
    }

    private static Duration duration(long number, String unit) {
        return unit.equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    }

    int size() {
        return lines.size();
    }

    Optional<Duration> stated(Item item, ContractId contract) {
        return lines.stream()
                .filter(line -> line.contracts().contains(contract))
                .flatMap(line -> Stream.ofNullable(line.times().get(item)))
                .findFirst();
    }
}
