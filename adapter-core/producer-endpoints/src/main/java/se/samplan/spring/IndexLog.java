package se.samplan.spring;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.produce.index.OutboxListener;

/** Writes one line for each thing that happens to the updates of the engagement index. */
final class IndexLog implements OutboxListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.index-updates");

    @Override
    public void delivered(int changes) {
        log.info("the engagement index has taken {} changes", changes);
    }

    @Override
    public void failed(String code, Duration pause) {
        log.warn("the engagement index has not taken the changes: {}; again in {} ms", code, pause.toMillis());
    }

    @Override
    public void parked(String id, String code) {
        log.error("change {} is parked: the engagement index refuses it, {}", id, code);
    }

    @Override
    public void stopped(String code) {
        log.error("updates of the engagement index are stopped until the next start: {}", code);
    }

    @Override
    public void outboxUnavailable(String what, Duration pause) {
        log.error("{}; again in {} ms", what, pause.toMillis());
    }
}
