package se.samplan.wiring;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.storelog.TellingListener;

/** Tells operators how the telling of the national access log goes. Never about whom: of a post nothing but its log id. */
final class TellingLog implements TellingListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.log");

    /** Of the one thread that tells. */
    private boolean troubled;

    @Override
    public void asked(String word, Duration took) {
        // what came of it is told by the others
    }

    @Override
    public void stored(int posts) {
        if (troubled) {
            log.info("the national access log has stored {} posts; it is told again", posts);
        }
        troubled = false;
    }

    @Override
    public void givenUp(UUID logId, String why) {
        log.error("GIVEN UP: the national access log is not told of post {} ({}); the ledger keeps it", logId, why);
    }

    @Override
    public void paused(String word, long waiting, Duration pause) {
        troubled = true;
        log.warn(
                "the national access log: {}; {} posts wait in the ledger, next attempt in {} s",
                word,
                waiting,
                pause.toSeconds());
    }
}
