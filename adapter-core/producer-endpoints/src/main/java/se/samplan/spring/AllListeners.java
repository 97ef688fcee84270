package se.samplan.spring;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import se.samplan.produce.ProductionListener;
import se.samplan.rules.Breach;

/** Tells everybody what production tells. */
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
        all.forEach(each -> each.stopped(kind, reference, why, breaches));
    }

    @Override
    public void invalid(String kind, String reference, List<String> problems) {
        all.forEach(each -> each.invalid(kind, reference, problems));
    }

    @Override
    public void warned(String kind, String reference, List<Breach> breaches) {
        all.forEach(each -> each.warned(kind, reference, breaches));
    }

    @Override
    public void cut(String kind, int sent) {
        all.forEach(each -> each.cut(kind, sent));
    }
}
