package se.samplan.limits;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many in any second, or minute, for each of many. */
final class Rates {

    /** Above that many, those that come later share one rate: nobody fills the memory by making up names. */
    private static final int MOST = 10_000;

    private static final String ALL_OTHERS = "";

    private final Map<String, RateLimiter> known = new ConcurrentHashMap<>();
    private final Duration period;

    private Rates(Duration period) {
        this.period = period;
    }

    static Rates ofSeconds() {
        return new Rates(Duration.ofSeconds(1));
    }

    static Rates ofMinutes() {
        return new Rates(Duration.ofMinutes(1));
    }

    /** Whether one more is permitted now. A number that has been changed holds from the next period on. */
    boolean permit(String who, int most) {
        String counted = known.size() < MOST || known.containsKey(who) ? who : ALL_OTHERS;
        RateLimiter limiter = known.computeIfAbsent(counted, first -> made(first, most));
        if (limiter.getRateLimiterConfig().getLimitForPeriod() != most) {
            limiter.changeLimitForPeriod(most);
        }
        return limiter.acquirePermission();
    }

    private RateLimiter made(String who, int most) {
        return RateLimiter.of(
                who,
                RateLimiterConfig.custom()
                        .limitForPeriod(most)
                        .limitRefreshPeriod(period)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }
}
