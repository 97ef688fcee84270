package se.samplan.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samplan.model.LogicalAddress;

/**
 * What a source is called in a tag: its logical address without what may be a person's number, for the first so many sources, and
 * one word for all others. Each name costs memory here and wherever the page is read, and the engagement index can name whatever
 * it likes.
 */
final class SourceTags {

    static final String OTHERS = "others";

    private final int most;
    private final Map<LogicalAddress, String> named = new ConcurrentHashMap<>();

    SourceTags(int most) {
        this.most = most;
    }

    String of(LogicalAddress address) {
        String name = named.get(address);
        return name == null ? nameNow(address) : name;
    }

    private synchronized String nameNow(LogicalAddress address) {
        String name = named.get(address);
        if (name == null && named.size() < most) {
            name = address.toString().toUpperCase(Locale.ROOT);
            named.put(address, name);
        }
        return name == null ? OTHERS : name;
    }
}
