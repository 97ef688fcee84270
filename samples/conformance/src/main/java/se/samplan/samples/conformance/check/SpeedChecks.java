package se.samplan.samples.conformance.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;

/** How long answers take: a few calls, one after another, so that nobody is put under load. */
final class SpeedChecks {

    private SpeedChecks() {}

    /**
     * @param calls at least one
     * @param limit instead of the contract's own service level
     */
    static List<Check> all(int calls, Optional<Duration> limit) {
        return List.of(Check.of(
                "SPEED",
                Area.SPEED,
                Level.BASE,
                probe -> speed(
                        probe, calls, limit.orElse(probe.target().contract().serviceLevel()))));
    }

    private static Result speed(Probe probe, int calls, Duration limit) {
        return Answers.ofPlain(probe, response -> {
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < calls && !probe.hasGivenUp(); i++) {
                Reply reply = probe.ask(
                        new Text("the plain question, timed", "den vanliga frågan, med tidtagning"), probe.question());
                times.add(reply.took());
            }
            times.sort(null);
            Text came = Text.of(
                    "p50 %s, p95 %s, limit %s",
                    "p50 %s, p95 %s, gräns %s", text(at(times, 0.50)), text(at(times, 0.95)), text(limit));
            Text sent = Text.of(
                    "%s times the plain question, one after another",
                    "den vanliga frågan %s gånger, en i taget", times.size());
            return at(times, 0.95).compareTo(limit) <= 0 ? Result.passed(sent, came) : Result.failed(sent, came);
        });
    }

    /** The smallest time within which that share of the calls was answered. */
    private static Duration at(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
    }

    private static String text(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toNanos() / 1e9);
    }
}
