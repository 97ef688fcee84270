package se.samplan.transport;

import static java.util.stream.Collectors.toMap;

import java.security.cert.CRL;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import javax.security.auth.x500.X500Principal;

/**
 * From when and until when an issuer's list of revoked certificates holds (RFC 5280, 5.1.2.4 and 5.1.2.5). When it has ended, none of
 * the issuer's certificates is trusted.
 */
record RevokedList(Instant from, Instant end) {

    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration DAYS = Duration.ofDays(3);
    private static final int THIRD = 3;
    private static final int TENTH = 10;

    /** How soon a list is to be replaced; each is more urgent than the one before. */
    enum Due {
        NOT_YET(0),
        SOON(1),
        URGENT(2),
        ENDED(3);

        private final int level;

        Due(int level) {
            this.level = level;
        }

        /** As the meter tells it. */
        int level() {
            return level;
        }
    }

    /** The one of each issuer's that holds for longest, since one that holds is enough. */
    static List<RevokedList> latest(Collection<? extends CRL> lists) {
        Map<X500Principal, RevokedList> latest = lists.stream()
                .map(X509CRL.class::cast)
                .collect(toMap(
                        X509CRL::getIssuerX500Principal,
                        RevokedList::of,
                        BinaryOperator.maxBy(Comparator.comparing(RevokedList::end))));
        return List.copyOf(latest.values());
    }

    /** A list must say when the next one comes; the JDK takes one that does not as if it had ended. */
    private static RevokedList of(X509CRL list) {
        Instant end =
                Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant).orElse(Instant.EPOCH);
        return new RevokedList(list.getThisUpdate().toInstant(), end);
    }

    /**
     * How soon it is to be replaced. Some issuers' lists hold for a year and others' for two days, so the bounds are 30 and 3 days, and for
     * those that hold for a shorter time a third and a tenth of that.
     */
    Due due(Instant now) {
        Duration left = Duration.between(now, end);
        if (left.isNegative() || left.isZero()) {
            return Due.ENDED;
        }
        if (left.compareTo(atMost(DAYS, TENTH)) < 0) {
            return Due.URGENT;
        }
        return left.compareTo(atMost(A_MONTH, THIRD)) < 0 ? Due.SOON : Due.NOT_YET;
    }

    private Duration atMost(Duration bound, int part) {
        Duration share = Duration.between(from, end).dividedBy(part);
        return share.compareTo(bound) < 0 ? share : bound;
    }
}
