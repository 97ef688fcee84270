package se.samplan.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samplan.call.PlatformHeaders;

/**
 * Headers that name somebody, twice and not the same: whoever reads the first believes another than who reads the last. A platform or
 * proxy that adds its own behind that of a caller makes such a request.
 */
public final class NamedTwice {

    /** A header of another name may be called anything, and is told by its beginning. */
    private static final List<String> KNOWN = List.of(
            PlatformHeaders.SENDER,
            PlatformHeaders.INSTANCE,
            PlatformHeaders.CERTIFICATE,
            PlatformHeaders.ORIGINAL_CONSUMER);

    /** Where the platform is reached, and the way that a request has come: several proxies write one each. */
    private static final Pattern OF_THE_WAY =
            Pattern.compile(PlatformHeaders.OF_PLATFORMS + "forwarded-.*|" + PlatformHeaders.NATIONAL + ".*history");

    private NamedTwice() {}

    /** What is wrong with a request because of one such header, by its name and never its values. */
    public static Optional<String> in(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(NamedTwice::names)
                .filter(name -> isContradicted(request, name))
                .sorted()
                .findFirst()
                .map(name -> "HTTP header " + told(name) + ": is given more than once, with different values");
    }

    private static boolean names(String header) {
        boolean isOfPlatforms =
                header.startsWith(PlatformHeaders.OF_PLATFORMS) || header.startsWith(PlatformHeaders.NATIONAL);
        return isOfPlatforms && !OF_THE_WAY.matcher(header).matches();
    }

    private static boolean isContradicted(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                        .map(value -> value.strip().toUpperCase(Locale.ROOT))
                        .distinct()
                        .count()
                > 1;
    }

    private static String told(String header) {
        if (KNOWN.contains(header)) {
            return header;
        }
        return (header.startsWith(PlatformHeaders.OF_PLATFORMS)
                        ? PlatformHeaders.OF_PLATFORMS
                        : PlatformHeaders.NATIONAL)
                + "*";
    }
}
