package se.samplan.metrics;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samplan.model.LogicalAddress;

/**
 * What a source is called in a tag: its logical address without what may be a person's number, for the first so many sources, and one word for all others. Each name
 * costs memory here and wherever the page is read, and the engagement index can name whatever it likes.
 */
final class SourceTags {

    static final String OTHERS = "others";

    private final int most;
    private final Set<LogicalAddress> named = ConcurrentHashMap.newKeySet();

    SourceTags(int most) {
        this.most = most;
    }

    String of(LogicalAddress address) {
        return isNamed(address) ? address.toString().toUpperCase(Locale.ROOT) : OTHERS;
    }

    private boolean isNamed(LogicalAddress address) {
        return named.contains(address) || isNamedNow(address);
    }

    private synchronized boolean isNamedNow(LogicalAddress address) {
        return named.contains(address) || (named.size() < most && named.add(address));
    }
}
