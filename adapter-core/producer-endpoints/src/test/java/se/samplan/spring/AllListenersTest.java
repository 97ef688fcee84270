package se.samplan.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.produce.ProductionListener;
import se.samplan.rules.Breach;

/** Several that listen to production. */
class AllListenersTest {

    private final List<String> heard = new ArrayList<>();

    private final AllListeners all = new AllListeners(List.of(new Careless(), new Careful()));

    @Test
    void oneThatThrowsTakesNothingFromTheOthers_norFromTheAnswer() {
        all.stopped("carePlan", "1", ProductionListener.Stopped.RULES, List.of());
        all.invalid("carePlan", "2", List.of());
        all.warned("carePlan", "3", List.of());
        all.cut("carePlan", 4);

        assertThat(heard).containsExactly("stopped 1", "invalid 2", "warned 3", "cut 4");
    }

    private final class Careful implements ProductionListener {

        @Override
        public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
            heard.add("stopped " + reference);
        }

        @Override
        public void invalid(String kind, String reference, List<String> problems) {
            heard.add("invalid " + reference);
        }

        @Override
        public void warned(String kind, String reference, List<Breach> breaches) {
            heard.add("warned " + reference);
        }

        @Override
        public void cut(String kind, int sent) {
            heard.add("cut " + sent);
        }
    }

    private static final class Careless implements ProductionListener {

        @Override
        public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
            throw new IllegalStateException();
        }

        @Override
        public void invalid(String kind, String reference, List<String> problems) {
            throw new NoClassDefFoundError();
        }

        @Override
        public void warned(String kind, String reference, List<Breach> breaches) {
            throw new IllegalStateException();
        }

        @Override
        public void cut(String kind, int sent) {
            throw new IllegalStateException();
        }
    }
}
