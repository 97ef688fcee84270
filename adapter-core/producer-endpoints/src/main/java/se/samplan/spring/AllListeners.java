package se.samplan.spring;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import se.samplan.produce.ProductionListener;
import se.samplan.rules.Breach;

/** Passes on what production tells to every listener. */
public record AllListeners(List<ProductionListener> all) implements ProductionListener {

    public AllListeners {
        all = List.copyOf(all);
    }

    /** Every bean that listens. */
    public static AllListeners in(BeanFactory beans) {
        return new AllListeners(
                beans.getBeanProvider(ProductionListener.class).orderedStream().toList());
    }

    @Override
    public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
        Listening.tell(all, each -> each.stopped(kind, reference, why, breaches));
    }

    @Override
    public void invalid(String kind, String reference, List<String> problems) {
        Listening.tell(all, each -> each.invalid(kind, reference, problems));
    }

    @Override
    public void warned(String kind, String reference, List<Breach> breaches) {
        Listening.tell(all, each -> each.warned(kind, reference, breaches));
    }

    @Override
    public void cut(String kind, int sent) {
        Listening.tell(all, each -> each.cut(kind, sent));
    }
}
