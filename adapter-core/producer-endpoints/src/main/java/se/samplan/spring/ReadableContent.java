package se.samplan.spring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.render.Rendering;

/** Chooses what a plan or an agreement without a document of its own gets. */
final class ReadableContent {

    private ReadableContent() {}

    static UnaryOperator<CarePlan> ofPlans(ProducerOptions.Content content, Clock clock) {
        return form(content)
                .<UnaryOperator<CarePlan>>map(form -> plan -> new Rendering(form).of(plan, LocalDate.now(clock)))
                .orElseGet(UnaryOperator::identity);
    }

    static UnaryOperator<Agreement> ofAgreements(ProducerOptions.Content content, Clock clock) {
        return form(content)
                .<UnaryOperator<Agreement>>map(
                        form -> agreement -> new Rendering(form).of(agreement, LocalDate.now(clock)))
                .orElseGet(UnaryOperator::identity);
    }

    private static Optional<Rendering.Form> form(ProducerOptions.Content content) {
        return switch (content) {
            case HTML -> Optional.of(Rendering.Form.HTML);
            case PDF -> Optional.of(Rendering.Form.PDF);
            case NONE -> Optional.empty();
        };
    }
}
