package se.samplan.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;

/**
 * The entries of one file in the form of properties. Of two entries with one key properties keep the last and say nothing; where
 * the two contradict each other, nobody knows which is meant. An escape may stand for a sign that cannot be meant.
 */
final class Entries extends Properties {

    private static final long serialVersionUID = 1L;

    /** An escape of a code point without its four digits; two backslashes before it are one that is meant. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private static final Pattern REMARK = Pattern.compile("\\s*[#!].*");

    private final transient Set<String> contradicted = new TreeSet<>();
    private final transient List<String> unseen = new ArrayList<>();

    private Entries() {}

    /**
     * Reads them.
     *
     * @throws ListRejected if an escape in the text is malformed
     */
    static Entries of(String text) throws ListRejected {
        Entries entries = new Entries();
        try {
            entries.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new ListRejected(brokenEscapes(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a text in memory, never
        }
        return entries;
    }

    private static List<String> brokenEscapes(List<String> lines) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!REMARK.matcher(line).matches() && BROKEN_ESCAPE.matcher(line).find()) {
                problems.add(
                        "line " + (i + 1) + ": \\u must be followed by four hexadecimal digits; a backslash that is"
                                + " meant is written twice");
            }
        }
        return problems;
    }

    /** One problem for each mistake in an entry. Values are not told: some are secret. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(unseen);
        contradicted.forEach(key -> problems.add(key + ": is given more than once, with different values"));
        return problems;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
        String name = ListText.seenOf(key.toString());
        ListText.unseenIn(key.toString() + value).forEach(problem -> unseen.add(name + ": " + problem));
        Object seen = ListText.seenOf(value.toString());
        Object before = super.put(name, seen);
        if (before != null && !before.equals(seen)) {
            contradicted.add(name);
        }
        return before;
    }
}
