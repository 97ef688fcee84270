package se.samplan.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The entries of one file in the form of properties. Of two entries with one key properties keep the last and say nothing; where
 * the two contradict each other, nobody knows which is meant.
 */
final class Entries extends Properties {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> contradicted = new TreeSet<>();

    private Entries() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if an escape in the text is malformed
     */
    static Entries of(String text) throws IOException {
        Entries entries = new Entries();
        entries.load(new StringReader(text));
        return entries;
    }

    /** One problem per key that is given more than once, with values that differ. Values are not told: some are secret. */
    List<String> problems() {
        return contradicted.stream()
                .map(key -> key + ": is given more than once, with different values")
                .toList();
    }

    @Override
    public synchronized Object put(Object key, Object value) {
        Object before = super.put(key, value);
        if (before != null && !before.equals(value)) {
            contradicted.add(key.toString());
        }
        return before;
    }
}
