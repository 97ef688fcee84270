package se.samplan.transport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request whose headers about the caller are those that are believed, whatever was sent. */
final class BelievedRequest extends HttpServletRequestWrapper {

    private final Predicate<String> dropped;
    private final Map<String, String> set = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param dropped headers that are as if they had not been sent, by their names in small letters
     * @param set headers that are instead, whatever was sent
     */
    BelievedRequest(HttpServletRequest request, Predicate<String> dropped, Map<String, String> set) {
        super(request);
        this.dropped = dropped;
        this.set.putAll(set);
    }

    private boolean isDropped(String name) {
        return dropped.test(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getHeader(String name) {
        String believed = set.get(name);
        if (believed != null) {
            return believed;
        }
        return isDropped(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String believed = set.get(name);
        if (believed != null) {
            return Collections.enumeration(List.of(believed));
        }
        return isDropped(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isDropped(name))
                .forEach(names::add);
        names.addAll(set.keySet());
        return Collections.enumeration(names);
    }
}
