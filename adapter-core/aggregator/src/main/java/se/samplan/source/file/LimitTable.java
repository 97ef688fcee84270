package se.samplan.source.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.call.SourceLimits.Limit;
import se.samplan.model.LogicalAddress;

/**
 * What single sources, or all with a beginning, may give and be asked. Each limit is taken from the line that names the address
 * most closely among those that state it: the whole address, then the longest beginning; what no line states is as usual.
 */
final class LimitTable {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,7})(kB|MB)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final int KILO = 1024;

    /** What can be limited. */
    private enum Item {
        MAX_ANSWER("max-answer", KILO, Integer.MAX_VALUE, "a size from 1kB to 2047MB"),
        MAX_DEPTH("max-depth", 10, 1000, "a number from 10 to 1000"),
        CONCURRENCY("concurrency", 1, 10_000, "a number from 1 to 10000");

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
            throw new IllegalArgumentException("a limit is max-answer=, max-depth= or concurrency=");
        }
    }

    private record Line(Wildcard address, Map<Item, Integer> limits) {}

    private final Map<String, Line> exact = new HashMap<>();
    private final List<Line> open = new ArrayList<>();
    private final int size;

    private LimitTable(List<Line> lines) {
        this.size = lines.size();
        lines.forEach(line -> {
            if (line.address().open()) {
                open.add(line);
            } else {
                exact.put(line.address().start(), line);
            }
        });
        open.sort(Comparator.comparing((Line line) -> line.address().start().length())
                .reversed());
    }

    /** @throws ListRejected naming every line that is wrong */
    static LimitTable read(String text) throws ListRejected {
        Map<Wildcard, Line> seen = new HashMap<>();
        return new LimitTable(Rows.read(text, words -> {
            Line line = line(words);
            if (seen.put(line.address(), line) != null) {
                throw new IllegalArgumentException("the address has a line already");
            }
            return line;
        }));
    }

    private static Line line(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException(
                    "must have the form \"logical-address max-answer=5MB max-depth=50 concurrency=20\", with one limit at least");
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
        return size;
    }

    /** The limits of that source; what no line states is taken from {@code usual}. */
    Limit of(LogicalAddress address, Limit usual) {
        String upper = address.value().toUpperCase(Locale.ROOT);
        return new Limit(
                stated(Item.MAX_ANSWER, upper, usual.answer()),
                stated(Item.MAX_DEPTH, upper, usual.depth()),
                stated(Item.CONCURRENCY, upper, usual.concurrency()));
    }

    private int stated(Item item, String address, int usual) {
        Line own = exact.get(address);
        if (own != null && own.limits().containsKey(item)) {
            return own.limits().getOrDefault(item, usual);
        }
        for (Line line : open) {
            if (line.limits().containsKey(item) && line.address().matches(address)) {
                return line.limits().getOrDefault(item, usual);
            }
        }
        return usual;
    }
}
