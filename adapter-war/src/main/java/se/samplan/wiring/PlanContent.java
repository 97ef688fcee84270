package se.samplan.wiring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import se.samplan.model.plan.CarePlan;
import se.samplan.render.Rendering;
import se.samplan.settings.ProducerSettings;

/** Chooses what a plan without a document of its own gets. */
final class PlanContent {

    private PlanContent() {}

    static UnaryOperator<CarePlan> by(ProducerSettings.Content content, Clock clock) {
        return switch (content) {
            case HTML -> made(Rendering.Form.HTML, clock);
            case PDF -> made(Rendering.Form.PDF, clock);
            case NONE -> UnaryOperator.identity();
        };
    }

    private static UnaryOperator<CarePlan> made(Rendering.Form form, Clock clock) {
        Rendering rendering = new Rendering(form);
        return plan -> rendering.of(plan, LocalDate.now(clock));
    }
}
