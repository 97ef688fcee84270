package se.samplan.call;

import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;

/**
 * The way that a request has come, as {@link #HEADER} tells it: the first sender, then each platform that has handed it on (platform
 * facts, section 4).
 *
 * @param written the ids, parted by {@code #}
 */
public record RoutingHistory(String written) {

    /** The header; a national one, in small letters. */
    public static final String HEADER = PlatformHeaders.NATIONAL + "routing-history";

    private static final String PARTED_BY = "#";

    /** What the header says; where there is none, the request has come from its sender. */
    public static RoutingHistory of(Optional<String> header, HsaId sender) {
        return new RoutingHistory(
                header.map(String::strip).filter(said -> !said.isEmpty()).orElse(sender.value()));
    }

    /** Whether that one has handed it on; who has sent it first has not. */
    public boolean hasPassed(HsaId platform) {
        return Stream.of(written.split(PARTED_BY, -1))
                .skip(1)
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .anyMatch(id -> new HsaId(id).equals(platform));
    }

    /** The way as it is when that one has handed the request on, too. */
    public RoutingHistory handedOnBy(HsaId platform) {
        return new RoutingHistory(written + PARTED_BY + platform.value());
    }
}
