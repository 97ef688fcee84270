package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Bounds;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PatientWish;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RiskAndAction;

/**
 * Structured plan. Individual health and social care plan in structured form (strukturerad plan; information model, section 3).
 *
 * @param modelVersion 1..1; modellversion: model version. Version of the information model, for example 1.0
 * @param maturity 1..1; struktureringsgrad: maturity
 * @param planType 1..1; plantyp: plan type. From KV plantyp; must agree with typeOfCarePlanEnum
 * @param prominence 1..1; visningsnivå: prominence. Overview or detail
 * @param sharedPlanId 0..1; gemensam plan-id: shared plan id. All systems that hold this very plan give it the same one
 * @param status 1..1; planstatus: plan status
 * @param statusReason 0..1; statusorsak: status reason
 * @param intent 0..1; avsikt: intent. Absent = plan
 * @param validityPeriod 0..1; giltighetstid: validity period
 * @param purpose 0..1; syfte: purpose. Why the plan exists
 * @param summary 0..1; sammanfattning: summary. Plain Swedish that can be read aloud
 * @param careSphere 1..1; område: care sphere. Health care, social care or joint
 * @param lawBasis 0..*; lagrum: legal basis. From KV lagrum
 * @param leadPrincipal 0..1; huvudman med övergripande ansvar: lead principal. Required for a SIP
 * @param coordinatorRef 0..1; samordnare: coordinator. Participant who coordinates
 * @param careProcessId 0..1; hälsoärende: care process (health issue)
 * @param consent 0..1; samtycke: consent. Required for a SIP
 * @param patientWish 0..*; vad är viktigt för mig: what matters to me
 * @param need 0..*; behov och resurser: needs and resources
 * @param goal 0..*; mål: goal. Sub-goals point at their parent
 * @param activity 0..*; aktivitet eller insats: activity or intervention
 * @param riskAndAction 0..*; risker och åtgärder: risks and actions
 * @param followUp 0..*; uppföljning: follow-up
 * @param participant 0..*; deltagare: participant
 * @param contactGuidance 0..*; vem kontaktar jag när: whom do I contact when
 * @param relation 0..*; kopplingar: relations. To other records
 * @param provenance 1..1; ursprung: provenance
 * @param relatedService 0..*; anknuten tjänst: related service
 */
@WithBuilder
public record StructuredCarePlan(
        String modelVersion,
        Maturity maturity,
        CodedValue planType,
        Prominence prominence,
        Optional<Identifier> sharedPlanId,
        PlanStatus status,
        Optional<CodedValue> statusReason,
        Optional<PlanIntent> intent,
        Optional<OpenPeriod> validityPeriod,
        Optional<String> purpose,
        Optional<String> summary,
        CareSphere careSphere,
        List<CodedValue> lawBasis,
        Optional<Principal> leadPrincipal,
        Optional<LocalId> coordinatorRef,
        Optional<Identifier> careProcessId,
        Optional<PlanConsent> consent,
        List<PatientWish> patientWish,
        List<Need> need,
        List<Goal> goal,
        List<Activity> activity,
        List<RiskAndAction> riskAndAction,
        List<FollowUp> followUp,
        List<Participant> participant,
        List<ContactGuidance> contactGuidance,
        List<Relation> relation,
        Provenance provenance,
        List<RelatedService> relatedService) {

    public StructuredCarePlan {
        requireNonNull(modelVersion, "modelVersion");
        requireNonNull(maturity, "maturity");
        requireNonNull(planType, "planType");
        requireNonNull(prominence, "prominence");
        requireNonNull(sharedPlanId, "sharedPlanId");
        requireNonNull(status, "status");
        requireNonNull(statusReason, "statusReason");
        requireNonNull(intent, "intent");
        requireNonNull(validityPeriod, "validityPeriod");
        requireNonNull(purpose, "purpose");
        requireNonNull(summary, "summary");
        Bounds.atMost(1000, summary, "summary");
        requireNonNull(careSphere, "careSphere");
        lawBasis = List.copyOf(lawBasis);
        requireNonNull(leadPrincipal, "leadPrincipal");
        requireNonNull(coordinatorRef, "coordinatorRef");
        requireNonNull(careProcessId, "careProcessId");
        requireNonNull(consent, "consent");
        patientWish = List.copyOf(patientWish);
        need = List.copyOf(need);
        goal = List.copyOf(goal);
        activity = List.copyOf(activity);
        riskAndAction = List.copyOf(riskAndAction);
        followUp = List.copyOf(followUp);
        participant = List.copyOf(participant);
        contactGuidance = List.copyOf(contactGuidance);
        relation = List.copyOf(relation);
        requireNonNull(provenance, "provenance");
        relatedService = List.copyOf(relatedService);
    }

    /** As journals have made it since the first release: without what stands in our extension 3.2. */
    public StructuredCarePlan(
            String modelVersion,
            Maturity maturity,
            CodedValue planType,
            Prominence prominence,
            Optional<Identifier> sharedPlanId,
            PlanStatus status,
            Optional<CodedValue> statusReason,
            Optional<PlanIntent> intent,
            Optional<OpenPeriod> validityPeriod,
            Optional<String> purpose,
            Optional<String> summary,
            CareSphere careSphere,
            List<CodedValue> lawBasis,
            Optional<Principal> leadPrincipal,
            Optional<LocalId> coordinatorRef,
            Optional<Identifier> careProcessId,
            Optional<PlanConsent> consent,
            List<PatientWish> patientWish,
            List<Need> need,
            List<Goal> goal,
            List<Activity> activity,
            List<RiskAndAction> riskAndAction,
            List<FollowUp> followUp,
            List<Participant> participant,
            List<ContactGuidance> contactGuidance,
            List<Relation> relation,
            Provenance provenance) {
        this(
                modelVersion,
                maturity,
                planType,
                prominence,
                sharedPlanId,
                status,
                statusReason,
                intent,
                validityPeriod,
                purpose,
                summary,
                careSphere,
                lawBasis,
                leadPrincipal,
                coordinatorRef,
                careProcessId,
                consent,
                patientWish,
                need,
                goal,
                activity,
                riskAndAction,
                followUp,
                participant,
                contactGuidance,
                relation,
                provenance,
                List.of());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "StructuredCarePlan[hidden]";
    }
}
