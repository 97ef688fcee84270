package se.samplan.wiring;

import java.util.List;
import se.samplan.produce.ProductionListener;
import se.samplan.rules.Breach;

/** Tells two what production tells. */
record BothListeners(ProductionListener first, ProductionListener second) implements ProductionListener {

    @Override
    public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
        first.stopped(kind, reference, why, breaches);
        second.stopped(kind, reference, why, breaches);
    }

    @Override
    public void invalid(String kind, String reference, List<String> problems) {
        first.invalid(kind, reference, problems);
        second.invalid(kind, reference, problems);
    }

    @Override
    public void warned(String kind, String reference, List<Breach> breaches) {
        first.warned(kind, reference, breaches);
        second.warned(kind, reference, breaches);
    }

    @Override
    public void cut(String kind, int sent) {
        first.cut(kind, sent);
        second.cut(kind, sent);
    }
}
