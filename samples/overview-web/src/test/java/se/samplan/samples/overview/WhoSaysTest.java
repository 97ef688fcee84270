package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.logistics.v3.structure.PatientWishType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What the person wants stands under her words alone; what staff makes of it, and what her family says, under theirs. */
class WhoSaysTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();

    @Test
    void inAPlan() throws Exception {
        StructuredCarePlanType plan = new StructuredCarePlanType();
        say(plan.getPatientWish()::add);
        Answers.plan(overview, "plan-1", "Genomförandeplan", plan);
        adapter.say(overview);

        eachUnderItsHeading(
                get(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\"")).body());
    }

    @Test
    void inAnAgreement() throws Exception {
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        say(body.getPatientWish()::add);
        Answers.agreement(overview, body, "20260121093000");
        adapter.say(overview);

        eachUnderItsHeading(
                get(link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"")).body());
    }

    private static void say(Consumer<PatientWishType> wishes) {
        List.of(
                        wish("professionalInterpretation", "Asta klarar en promenad om dagen."),
                        wish("patient", "Jag vill ut varje dag."),
                        wish("nextOfKin", "Mamma ska inte gå ensam."))
                .forEach(wishes);
    }

    private static PatientWishType wish(String by, String text) {
        PatientWishType wish = new PatientWishType();
        wish.setStatedBy(by);
        wish.setText(text);
        return wish;
    }

    private static void eachUnderItsHeading(String page) {
        assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Viktigt för mig Jag vill ut varje dag.",
                        "Så säger närstående Mamma ska inte gå ensam.",
                        "Så bedömer personalen Asta klarar en promenad om dagen.");
    }
}
