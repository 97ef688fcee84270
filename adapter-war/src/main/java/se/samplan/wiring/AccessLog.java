package se.samplan.wiring;

import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.HsaId;
import se.samplan.question.Actor;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.reader.AccessListener;
import se.samplan.reader.AccessReport;
import se.samplan.reader.Reason;

/**
 * One line per request: who asked for whom and how much was shown; a line of its own for emergency access and for records
 * of the other lane (INV-L4). Never a person: neither the one asked for nor the one who acts.
 */
final class AccessLog implements AccessListener {

    private final Logger log;

    AccessLog() {
        this(LoggerFactory.getLogger("samplan.access"));
    }

    AccessLog(Logger log) {
        this.log = log;
    }

    @Override
    public void decided(Question question, AccessReport report) {
        Caller caller = question.caller();
        Audience reader = caller.audience();
        String who = caller.correlationId() + " consumer=" + caller.originalConsumer() + " audience="
                + reader.kind().word()
                + reader.careGiver().map(giver -> place("giver", giver)).orElse("")
                + reader.careUnit().map(unit -> place("unit", unit)).orElse("")
                + " actor="
                + caller.actor().map(Actor::role).map(Actor.Role::wire).orElse("none")
                + " contract=" + question.contract();
        log.info(
                "{} shown={} shown-without-internal={} withheld={}",
                who,
                report.shown(),
                report.shownWithoutInternal(),
                withheld(report.withheld()));
        if (reader.emergency()) {
            log.warn("{} EMERGENCY ACCESS: {} records shown because of it", who, report.byEmergency());
        }
        if (report.byPolicy() > 0) {
            log.warn("{} OTHER LANE: {} records shown because the policy allows it", who, report.byPolicy());
        }
    }

    private static String place(String name, HsaId id) {
        return " " + name + "=" + id;
    }

    private static String withheld(Map<Reason, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all
                + counts.entrySet().stream()
                        .map(count -> count.getKey() + "=" + count.getValue())
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
