package se.samplan.spring;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.produce.ProductionListener;
import se.samplan.rules.Breach;

/** Writes to the log what production keeps back or remarks: rules and places, never what stands there or whose it is. */
final class ProductionLog implements ProductionListener {

    private static final Logger log = LoggerFactory.getLogger(ProductionLog.class);

    private final AtomicLong stopped = new AtomicLong();

    /** Records kept back since the start. */
    long stopped() {
        return stopped.get();
    }

    @Override
    public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
        stopped.incrementAndGet();
        log.error("{} kept back: {} {}, reference {}", kind, why, told(breaches), reference);
    }

    @Override
    public void invalid(String kind, String reference, List<String> problems) {
        stopped.incrementAndGet();
        log.error("{} kept back: INVALID {}, reference {}", kind, String.join("; ", problems), reference);
    }

    @Override
    public void warned(String kind, String reference, List<Breach> breaches) {
        log.info("{} sent with remarks: {}, reference {}", kind, told(breaches), reference);
    }

    @Override
    public void cut(String kind, int sent) {
        log.warn("{}: {} went out, older ones did not fit", kind, sent);
    }

    private static String told(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> breach.rule().id() + (breach.path().isEmpty() ? "" : " at " + breach.path()))
                .collect(Collectors.joining("; "));
    }
}
