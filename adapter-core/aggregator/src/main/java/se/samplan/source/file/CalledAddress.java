package se.samplan.source.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where something is called, as an operator writes it. */
public final class CalledAddress {

    /** What it is, for whoever has written another. */
    public static final String RULE =
            "an http or https address, with no underscore in its host, with a port from 1 to 65535 or none, and without a"
                    + " fragment";

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int NO_PORT = -1;
    private static final int LAST_PORT = 65_535;

    private CalledAddress() {}

    /**
     * The address that the text is, with its scheme in lower case; empty for every other text. No call carries a fragment, and
     * to no other port.
     */
    public static Optional<URI> in(String text) {
        try {
            URI uri = new URI(withPlainScheme(text));
            boolean isCalled = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawFragment() == null
                    && isPort(uri.getPort());
            return isCalled ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withPlainScheme(String text) {
        int colon = Math.max(0, text.indexOf(':'));
        return text.substring(0, colon).toLowerCase(Locale.ROOT) + text.substring(colon);
    }

    private static boolean isPort(int port) {
        return port == NO_PORT || (port > 0 && port <= LAST_PORT);
    }
}
