package se.samplan.spring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import se.samplan.model.plan.CarePlan;
import se.samplan.render.Rendering;

/** Chooses what a plan without a document of its own gets. */
final class PlanContent {

    private PlanContent() {}

    static UnaryOperator<CarePlan> by(ProducerOptions.Content content, Clock clock) {
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
