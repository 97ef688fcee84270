package se.samplan.spring;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all who listen. One that throws is told of in the log, by its class alone, and takes nothing from the others. */
public final class Listening {

    private static final Logger log = LoggerFactory.getLogger("samplan.ports");

    private Listening() {}

    /** Tells each of them, in their order. */
    public static <L> void tell(List<L> all, Consumer<L> what) {
        for (L each : all) {
            try {
                what.accept(each);
            } catch (RuntimeException | LinkageError e) { // an integrator's or a vendor's may throw anything
                log.error(
                        "{} does not listen: {}",
                        each.getClass().getName(),
                        e.getClass().getName());
            }
        }
    }
}
