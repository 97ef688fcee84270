package se.samplan.render;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Document;

/**
 * Gives a plan, or an agreement, its readable document where it has none, in the producer's answer (INV-S11).
 *
 * @param form what the consumers of this producer show best
 */
public record Rendering(Form form) {

    /** The form of the documents that are made. */
    public enum Form {
        HTML,
        PDF
    }

    public Rendering {
        requireNonNull(form, "form");
    }

    /**
     * A plan that comes with a document of its own is left as it is; so is one without structure, of which nothing can be made.
     * Whether the plan is approved for the patient makes no difference: staff reads the same page.
     *
     * @param today the date of the page, Swedish
     */
    public CarePlan of(CarePlan plan, LocalDate today) {
        if (!plan.content().isEmpty() || plan.structuredCarePlan().isEmpty()) {
            return plan;
        }
        return new CarePlan(
                plan.header(),
                List.of(document(plan, today)),
                plan.participatingCareUnit(),
                plan.typeOfCarePlan(),
                plan.structuredCarePlan());
    }

    /**
     * An agreement that comes with a document of its own is left as it is.
     *
     * @param today the date of the page, Swedish
     */
    public Agreement of(Agreement agreement, LocalDate today) {
        if (!agreement.body().content().isEmpty()) {
            return agreement;
        }
        Document page = form == Form.PDF
                ? Document.pdf(AgreementPage.pdf(agreement, today))
                : Document.html(AgreementPage.html(agreement, today));
        return new Agreement(
                agreement.header(),
                AgreementBodyBuilder.builder(agreement.body())
                        .content(List.of(page))
                        .build());
    }

    private Document document(CarePlan plan, LocalDate today) {
        return form == Form.PDF ? Document.pdf(PlanPage.pdf(plan, today)) : Document.html(PlanPage.html(plan, today));
    }
}
