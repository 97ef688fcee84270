package se.samplan.render;

import java.time.LocalDate;
import se.samplan.model.plan.CarePlan;

/**
 * A structured plan as a page that the person, kin and staff can read, for every view that shows only a plan's document
 * (information model, section 13). Swedish, large print, headings in order; who, what and when come first.
 *
 * <p>Says everything of the plan that is meant for readers, once. What has no place in 100 KB is left out, the least important
 * first, with a sentence that says so. Never holds a personal or coordination number, neither the person's nor what is surely
 * somebody else's.
 */
public final class PlanPage {

    private PlanPage() {}

    /**
     * One HTML5 file that is also well-formed XML, at most 100 000 bytes in UTF-8. No script, nothing fetched.
     *
     * @param today the date of the page, Swedish
     * @throws IllegalArgumentException if the plan has no structure: there is nothing to make a page of
     */
    public static String html(CarePlan plan, LocalDate today) {
        return Sendable.html(page(plan, today), plan.header().patientId(), today);
    }

    /**
     * A tagged PDF with bookmarks, at most 100 000 bytes. The same plan and day give the same bytes.
     *
     * @param today the date of the page, Swedish
     * @throws IllegalArgumentException if the plan has no structure: there is nothing to make a page of
     */
    public static byte[] pdf(CarePlan plan, LocalDate today) {
        return Sendable.pdf(page(plan, today), plan.header().patientId(), today);
    }

    private static Page page(CarePlan plan, LocalDate today) {
        return PlanView.of(plan, today)
                .orElseThrow(
                        () -> new IllegalArgumentException("structuredCarePlan is missing: nothing to make a page of"));
    }
}
