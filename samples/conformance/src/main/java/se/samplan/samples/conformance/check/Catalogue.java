package se.samplan.samples.conformance.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.samples.conformance.index.Posts;
import se.samplan.samples.conformance.probe.Target;

/** Every check, in the order in which they are run: those that look at every answer so far come after those that ask. */
public final class Catalogue {

    private final List<Check> checks;

    private Catalogue(List<Check> checks) {
        this.checks = checks;
    }

    /**
     * All checks.
     *
     * @param calls how many calls speed is measured by
     * @param speedLimit instead of the contract's service level
     * @param posts of the engagement index
     */
    public static Catalogue of(int calls, Optional<Duration> speedLimit, Optional<Posts> posts) {
        List<Check> transport = TransportChecks.all();
        int last = transport.size() - 1;
        return new Catalogue(Stream.of(
                        transport.subList(0, last).stream(),
                        WsdlChecks.all().stream(),
                        AnswerChecks.all().stream(),
                        CareContactChecks.all().stream(),
                        FilterChecks.all().stream(),
                        RequestChecks.all().stream(),
                        IndexChecks.all(posts).stream(),
                        LevelChecks.all().stream(),
                        SpeedChecks.all(calls, speedLimit).stream(),
                        PrivacyChecks.all().stream(),
                        Stream.of(transport.get(last)))
                .flatMap(checks -> checks)
                .toList());
    }

    /** Those that are for the target. */
    public List<Check> of(Target target) {
        return checks.stream().filter(check -> check.concerns().test(target)).toList();
    }

    public List<Check> all() {
        return checks;
    }
}
