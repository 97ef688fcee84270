package se.samplan.source.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.call.SourceLimits.Limit;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.question.ConsumerLimits;

/**
 * What single sources, or all with a beginning, may give and be asked, how much consumers may ask, and how long requests of a contract
 * may take. Each limit is taken from the line that names the address, or the consumer, most closely among those that state it: the
 * whole, then the longest beginning; what no line states is as usual.
 */
final class LimitTable {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,7})(kB|MB)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final int KILO = 1024;

    /** What can be limited. */
    private enum Item {
        MAX_ANSWER("max-answer", KILO, Integer.MAX_VALUE, "a size from 1kB to 2047MB"),
        MAX_DEPTH("max-depth", 10, 1000, "a number from 10 to 1000"),
        CONCURRENCY("concurrency", 1, 10_000, "a number from 1 to 10000"),
        RATE("rate", 1, 100_000, "a number from 1 to 100000");

        private static final Set<Item> OF_CONSUMERS = EnumSet.of(CONCURRENCY, RATE);

        private final String word;
        private final long least;
        private final long most;
        private final String rule;

        Item(String word, long least, long most, String rule) {
            this.word = word;
            this.least = least;
            this.most = most;
            this.rule = rule;
        }

        int read(String text) {
            long value = this == MAX_ANSWER ? size(text) : number(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException(word + " must be " + rule);
            }
            return (int) value;
        }

        private static long size(String text) {
            Matcher size = SIZE.matcher(text);
            if (!size.matches()) {
                return -1;
            }
            return Long.parseLong(size.group(1)) * (size.group(2).equals("kB") ? KILO : KILO * KILO);
        }

        private static long number(String text) {
            return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
        }

        static Item of(String word) {
            for (Item item : values()) {
                if (item.word.equals(word)) {
                    return item;
                }
            }
            throw new IllegalArgumentException("a limit is max-answer=, max-depth=, concurrency= or rate=");
        }
    }

    private record Line(Wildcard who, Map<Item, Integer> limits) {}

    /** Begins a line about a consumer; an address that is this word cannot be limited. */
    private static final String CONSUMER = "consumer";

    /** Begins a line about a contract; an address that is this word cannot be limited either. */
    private static final String CONTRACT = "contract";

    private final Closest sources = new Closest(address -> address);

    /** Two spellings of an organisation number are one consumer. */
    private final Closest consumers = new Closest(id -> new HsaId(id).key());

    private final ContractTimeLines contracts;

    private LimitTable(ContractTimeLines.Bounds form) {
        contracts = new ContractTimeLines(form);
    }

    /** @throws ListRejected naming every line that is wrong */
    static LimitTable read(String text, ContractTimeLines.Bounds form) throws ListRejected {
        LimitTable table = new LimitTable(form);
        Rows.read(text, table::add);
        return table;
    }

    /** Takes one line in, and gives back what it was made of. */
    private List<String> add(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case CONSUMER -> addConsumer(line(rest));
            case CONTRACT -> contracts.add(rest);
            default -> {
                if (!sources.add(line(words))) {
                    throw new IllegalArgumentException("the address has a line already");
                }
            }
        }
        return words;
    }

    private void addConsumer(Line line) {
        if (!Item.OF_CONSUMERS.containsAll(line.limits().keySet())) {
            throw new IllegalArgumentException("a limit of a consumer is concurrency= or rate=");
        }
        if (!consumers.add(line)) {
            throw new IllegalArgumentException("the consumer has a line already");
        }
    }

    private static Line line(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException(
                    "must have the form \"logical-address max-answer=5MB max-depth=50"
                            + " concurrency=20 rate=50\" or \"consumer HSA-id concurrency=20 rate=50\", with one limit at least");
        }
        Map<Item, Integer> limits = new EnumMap<>(Item.class);
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            Item item = Item.of(word.substring(0, Math.max(0, equals)));
            if (limits.put(item, item.read(word.substring(equals + 1))) != null) {
                throw new IllegalArgumentException(item.word + " is given twice");
            }
        }
        return new Line(Wildcard.of(words.get(0)), limits);
    }

    int size() {
        return sources.size() + consumers.size() + contracts.size();
    }

    /** The limits of that source; what no line states is taken from {@code usual}. */
    Limit of(LogicalAddress address, Limit usual) {
        String upper = address.value().toUpperCase(Locale.ROOT);
        return new Limit(
                sources.stated(Item.MAX_ANSWER, upper).orElse(usual.answer()),
                sources.stated(Item.MAX_DEPTH, upper).orElse(usual.depth()),
                sources.stated(Item.CONCURRENCY, upper).orElse(usual.concurrency()));
    }

    /** Calls to that source in any second, if a line states it. */
    OptionalInt rate(LogicalAddress address) {
        return sources.stated(Item.RATE, address.value().toUpperCase(Locale.ROOT));
    }

    /** What that consumer may ask at most; each limit if a line states it. */
    ConsumerLimits.Most of(HsaId consumer) {
        String upper = consumer.value().toUpperCase(Locale.ROOT);
        return new ConsumerLimits.Most(consumers.stated(Item.RATE, upper), consumers.stated(Item.CONCURRENCY, upper));
    }

    /** A time of that contract, if a line states it. */
    Optional<Duration> time(ContractTimeLines.Item item, ContractId contract) {
        return contracts.stated(item, contract);
    }

    /** Lines of one kind, of which the closest that states a limit counts. */
    private static final class Closest {

        private final UnaryOperator<String> key;
        private final Map<String, Line> exact = new HashMap<>();
        private final List<Line> open = new ArrayList<>();

        /** @param key the same text for all spellings of whom a line is about, of which the upper case is given */
        private Closest(UnaryOperator<String> key) {
            this.key = key;
        }

        /** @return false if somebody has that line already */
        boolean add(Line line) {
            if (!line.who().open()) {
                return exact.putIfAbsent(key.apply(line.who().start()), line) == null;
            }
            boolean first = open.stream().noneMatch(other -> other.who().equals(line.who()));
            open.add(line);
            open.sort(Comparator.comparing((Line one) -> one.who().start().length())
                    .reversed());
            return first;
        }

        int size() {
            return exact.size() + open.size();
        }

        OptionalInt stated(Item item, String upper) {
            Line own = exact.get(key.apply(upper));
            if (own != null && own.limits().containsKey(item)) {
                return OptionalInt.of(own.limits().getOrDefault(item, 0));
            }
            for (Line line : open) {
                if (line.limits().containsKey(item) && line.who().matches(upper)) {
                    return OptionalInt.of(line.limits().getOrDefault(item, 0));
                }
            }
            return OptionalInt.empty();
        }
    }
}
