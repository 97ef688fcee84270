package se.samplan.wiring;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.CorrelationId;
import se.samplan.reader.soap.AccessListener;
import se.samplan.reader.soap.AccessService;
import se.samplan.settings.AccessSettings;

/** Tells operators of the services of access: a line for each call that came to nothing, and how each stands. Never about whom. */
final class AccessCalls implements AccessListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.access-services");

    private final Map<AccessService, String> latest = new EnumMap<>(AccessService.class);

    @Override
    public synchronized void asked(AccessService service, CorrelationId correlation, String outcome, Duration took) {
        latest.put(service, outcome);
        if (!outcome.equals(ANSWERED)) {
            log.warn(
                    "{} access.{}: {} after {} ms; what it was asked about is withheld",
                    correlation,
                    service.word(),
                    outcome,
                    took.toMillis());
        }
    }

    /** How the latest call to each ended, by the setting that names it. */
    synchronized Map<String, String> states(AccessSettings named) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("access.blocks", state(AccessService.BLOCKS, named.blocks().isPresent()));
        states.put(
                "access.consent", state(AccessService.CONSENT, named.consent().isPresent()));
        states.put(
                "access.relation",
                state(AccessService.RELATION, named.relation().isPresent()));
        return states;
    }

    private String state(AccessService service, boolean isNamed) {
        return isNamed ? "latest call " + latest.getOrDefault(service, "none yet") : "not set";
    }
}
