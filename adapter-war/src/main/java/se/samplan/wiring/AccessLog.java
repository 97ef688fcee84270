package se.samplan.wiring;

import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.endpoint.DeliveryListener;
import se.samplan.endpoint.Shown;
import se.samplan.model.CorrelationId;
import se.samplan.question.Actor;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.reader.AccessReport;
import se.samplan.reader.Reason;

/**
 * One line per request: who asked for whom and how much was shown, once the answer has arrived; a line of its own for
 * a preview as another reader, for emergency access and for records of the other lane (INV-L4). What has not arrived is said so, and
 * nothing of it is called shown. Never a person: neither the one asked for nor the one who acts.
 */
final class AccessLog implements DeliveryListener {

    /** What a line of its own says of a preview, of emergency access and of the other lane. */
    private record Words(String preview, String emergency, String otherLane) {}

    private static final Words DELIVERED = new Words(
            "saw what that audience gets, and what is withheld from it",
            "shown because of it",
            "shown because the policy allows it");
    private static final Words NOT_DELIVERED = new Words(
            "asked as that audience, NOT DELIVERED",
            "allowed because of it, NOT DELIVERED",
            "allowed by the policy, NOT DELIVERED");

    private final Logger log;

    AccessLog() {
        this(LoggerFactory.getLogger("samplan.access"));
    }

    AccessLog(Logger log) {
        this.log = log;
    }

    @Override
    public void delivered(Shown shown) {
        AccessReport report = shown.access();
        CorrelationId correlation = shown.question().caller().correlationId();
        String who = who(shown.question());
        log.info(
                "{} {} shown={} shown-without-internal={} withheld={}",
                correlation,
                who,
                report.shown(),
                report.shownWithoutInternal(),
                withheld(report.withheld()));
        tellWhatIsSpecial(shown, who, DELIVERED);
    }

    /** Emergency access, and access across the lanes, is told of also where it came to nothing. */
    @Override
    public void notDelivered(Shown shown) {
        AccessReport report = shown.access();
        CorrelationId correlation = shown.question().caller().correlationId();
        String who = who(shown.question());
        log.warn(
                "{} NOT DELIVERED: the consumer had gone, and what it has of the answer cannot be told; {} records={}"
                        + " records-without-internal={} withheld={}",
                correlation,
                who,
                report.shown(),
                report.shownWithoutInternal(),
                withheld(report.withheld()));
        tellWhatIsSpecial(shown, who, NOT_DELIVERED);
    }

    private void tellWhatIsSpecial(Shown shown, String who, Words words) {
        AccessReport report = shown.access();
        CorrelationId correlation = shown.question().caller().correlationId();
        if (isPreview(shown)) {
            log.warn("{} {} PREVIEW: this consumer {}", correlation, who, words.preview());
        }
        if (isEmergency(shown)) {
            log.warn(
                    "{} {} EMERGENCY ACCESS: {} records {}", correlation, who, report.byEmergency(), words.emergency());
        }
        if (report.byPolicy() > 0) {
            log.warn("{} {} OTHER LANE: {} records {}", correlation, who, report.byPolicy(), words.otherLane());
        }
    }

    @Override
    public void nothingDelivered(String correlation) {
        log.warn("{} NOT DELIVERED: the consumer had gone; the answer had no records", CorrelationId.told(correlation));
    }

    private static boolean isPreview(Shown shown) {
        return shown.question().options().preview();
    }

    private static boolean isEmergency(Shown shown) {
        return shown.question().caller().audience().emergency()
                || shown.access().byEmergency() > 0;
    }

    /** Who asked: words of a line after its correlation id. */
    private static String who(Question question) {
        Caller caller = question.caller();
        return "consumer=" + caller.originalConsumer() + " audience="
                + caller.audience().words()
                + " actor="
                + caller.actor().map(Actor::role).map(Actor.Role::wire).orElse("none")
                + " contract=" + question.contract();
    }

    private static String withheld(Map<Reason, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all
                + counts.entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
