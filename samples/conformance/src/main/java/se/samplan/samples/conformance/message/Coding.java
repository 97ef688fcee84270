package se.samplan.samples.conformance.message;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the bytes of an HTTP body were coded on the way (RFC 9110, section 8.4). */
final class Coding {

    private static final Set<String> AS_IT_IS = Set.of("", "identity");

    /** Those that HTTP registers. What else a system calls its own is not repeated. */
    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "compress", "br", "zstd");

    private Coding() {}

    /**
     * What tells that a body is coded; empty if it came as it is.
     *
     * @param contentEncoding the header's value; may be empty
     */
    static Optional<Text> of(byte[] body, String contentEncoding) {
        String said = contentEncoding.strip().toLowerCase(Locale.ROOT);
        if (!AS_IT_IS.contains(said)) {
            return Optional.of(Text.of(
                    "Content-Encoding says %s",
                    "Content-Encoding anger %s",
                    KNOWN.contains(said)
                            ? Text.same(said)
                            : new Text("something that is not registered", "något som inte är registrerat")));
        }
        return isGzip(body)
                ? Optional.of(new Text(
                        "it begins as gzip does, and no Content-Encoding says so",
                        "den börjar som gzip, utan att Content-Encoding anger det"))
                : Optional.empty();
    }

    /** No XML in any encoding begins so (RFC 1952, section 2.3.1). */
    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B && body[2] == 8;
    }
}
