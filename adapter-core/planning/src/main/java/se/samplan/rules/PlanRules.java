package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.Need;
import se.samplan.model.plan.PlanConsent;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodeSystem;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.Responsible;

/** Rules for a plan as a whole. */
final class PlanRules {

    private static final String BODY = "carePlanBody";
    private static final String STRUCTURE = "carePlanBody/structuredCarePlan";

    /** KV plantyp (information model, section 7.1). */
    private static final String PLAN_TYPES = CodeSystem.PLAN_TYPE.oid();

    private static final int MONTHS_WITHOUT_REVIEW = 12;

    private PlanRules() {}

    static Stream<Breach> of(Parts parts, CarePlan plan, LocalDate today) {
        Stream<Breach> title = breachUnless(plan.header().documentTitle().isPresent(), Rule.CON_1, "carePlanHeader");
        Stream<Breach> structure = plan.structuredCarePlan().stream()
                .flatMap(structured -> Stream.of(
                                breachUnless(!plan.content().isEmpty(), Rule.INV_S11, BODY),
                                type(plan, structured),
                                sip(parts, structured),
                                implementation(structured),
                                needs(parts),
                                validity(structured, today),
                                reviewed(structured.provenance(), today),
                                GoalRules.of(parts, structured),
                                ActivityRules.of(
                                        parts, structured, plan.header().approvedForPatient()))
                        .flatMap(found -> found));
        return Stream.concat(title, structure);
    }

    private static Stream<Breach> type(CarePlan plan, StructuredCarePlan structured) {
        Optional<String> expected = planType(structured).map(PlanRules::published);
        boolean agree = plan.typeOfCarePlan().isEmpty()
                || expected.isEmpty()
                || expected.get().equals(plan.typeOfCarePlan().get().name());
        return breachUnless(agree, Rule.INV_P4, BODY + "/typeOfCarePlanEnum");
    }

    /** A kind that the published contract does not know is a care plan there. */
    private static String published(String planType) {
        return Arrays.stream(TypeOfCarePlan.values())
                .map(TypeOfCarePlan::name)
                .filter(planType::equals)
                .findFirst()
                .orElse(TypeOfCarePlan.VP.name());
    }

    /** Code of KV plantyp; empty if the type is of another code system. */
    private static Optional<String> planType(StructuredCarePlan plan) {
        return Optional.of(plan.planType())
                .filter(type -> type.codeSystem().filter(PLAN_TYPES::equals).isPresent())
                .flatMap(CodedValue::code);
    }

    private static boolean isOfType(StructuredCarePlan plan, TypeOfCarePlan type) {
        return planType(plan).filter(type.name()::equals).isPresent();
    }

    private static Stream<Breach> sip(Parts parts, StructuredCarePlan plan) {
        if (!isOfType(plan, TypeOfCarePlan.SIP)) {
            return Stream.empty();
        }
        boolean lawful = plan.consent()
                        .map(PlanConsent::status)
                        .filter(ConsentStatus.GIVEN::equals)
                        .isPresent()
                && plan.leadPrincipal().isPresent();
        boolean reachable = plan.participant().stream()
                .filter(actor -> !actor.partyType().equals(PartyKind.PATIENT))
                .noneMatch(actor -> actor.contact().isEmpty());
        boolean whole = !plan.followUp().isEmpty() && principals(parts) >= 2 && reachable;
        return Stream.concat(
                breachUnless(lawful, Rule.INV_P1, STRUCTURE), breachUnless(whole, Rule.INV_P1_W, STRUCTURE));
    }

    private static long principals(Parts parts) {
        Stream<PrincipalKind> taking = parts.all(Participant.class)
                .flatMap(part -> part.value().principal().stream())
                .map(principal -> principal.principal());
        Stream<PrincipalKind> responsible =
                parts.all(Responsible.class).flatMap(part -> part.value().principal().stream());
        return Stream.concat(taking, responsible).distinct().count();
    }

    private static Stream<Breach> implementation(StructuredCarePlan plan) {
        boolean whole = plan.careSphere().equals(CareSphere.SOCIAL_CARE)
                && !plan.goal().isEmpty()
                && !plan.followUp().isEmpty();
        return breachUnless(!isOfType(plan, TypeOfCarePlan.GP) || whole, Rule.INV_P2, STRUCTURE);
    }

    private static Stream<Breach> needs(Parts parts) {
        return parts.all(Need.class)
                .filter(part -> part.value().code().isEmpty()
                        && part.value().description().isEmpty())
                .map(part -> new Breach(Rule.INV_S5, part.path()));
    }

    private static Stream<Breach> validity(StructuredCarePlan plan, LocalDate today) {
        boolean over = plan.validityPeriod()
                .flatMap(OpenPeriod::end)
                .filter(end -> end.isBefore(today))
                .isPresent();
        return breachUnless(
                !plan.status().equals(PlanStatus.ACTIVE) || !over, Rule.INV_P12, STRUCTURE + "/validityPeriod");
    }

    private static Stream<Breach> reviewed(Provenance provenance, LocalDate today) {
        LocalDate latestAllowed = today.minusMonths(MONTHS_WITHOUT_REVIEW);
        boolean lately = Stream.concat(
                        Stream.of(provenance.lastUpdated().toLocalDate()), provenance.lastReviewed().stream())
                .anyMatch(day -> !day.isBefore(latestAllowed));
        return breachUnless(lately, Rule.INV_P13, STRUCTURE + "/provenance");
    }
}
