package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Bounds;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PatientWish;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.RiskAndAction;

/**
 * Body of the agreement. What the person and the care have agreed; not legally binding (överenskommelsens innehåll; information
 * model, section 5).
 *
 * @param title 1..1; rubrik: title. For example with which unit
 * @param agreementType 1..1; typ: type. withUnit, withFixedContact, patientkontrakt, selfCarePlan, afterDischarge or other
 * @param status 1..1; status: status
 * @param validityPeriod 1..1; giltighetstid: validity period. Start is required (checked by a rule, not by the schema)
 * @param agreedDate 1..1; överenskommet den: date agreed
 * @param careParty 1..*; vårdens part: the care's party. Unit, fixed contact or both
 * @param whatItMeans 0..1; vad rollen innebär: what the role means. Who is the contact and what that implies
 * @param patientWish 0..*; vad är viktigt för mig: what matters to me
 * @param commitment 0..*; ansvar: commitments. The person's, the care's and kin's
 * @param nextStep 0..*; nästa steg: next step. At least one while active, or noNextStep
 * @param noNextStep 0..1; inget nästa steg: no next step
 * @param jointGoal 0..*; gemensamma mål: joint goals
 * @param decision 0..*; vad som bestämts: what has been decided
 * @param riskAndAction 0..*; om något händer: if something happens. Risks and actions
 * @param contactGuidance 0..*; vem kontaktar jag när: whom do I contact when
 * @param contactPerson 0..*; kontaktperson: contact person. Also one who is not formally a fixed contact
 * @param involvedKin 0..*; närståendes delaktighet: involvement of next of kin
 * @param relation 0..*; ingående planer med mera: plans covered and more. Relations to other records
 * @param sharedWithPatient 0..1; lämnad till personen: shared with the person
 * @param content 0..*; dokument: document. Readable rendering, at most 100 kB
 * @param externalNotes 0..1; kommentar: notes. May be shown to the person
 * @param internalNotes 0..1; intern kommentar: internal notes. For staff only, never to the person or an agent
 * @param provenance 1..1; ursprung: provenance
 * @param relatedService 0..*; anknuten tjänst: related service
 */
@WithBuilder
public record AgreementBody(
        String title,
        CodedValue agreementType,
        AgreementStatus status,
        OpenPeriod validityPeriod,
        LocalDate agreedDate,
        List<Responsible> careParty,
        Optional<String> whatItMeans,
        List<PatientWish> patientWish,
        List<Commitment> commitment,
        List<NextStep> nextStep,
        Optional<NoNextStep> noNextStep,
        List<JointGoal> jointGoal,
        List<Decision> decision,
        List<RiskAndAction> riskAndAction,
        List<ContactGuidance> contactGuidance,
        List<ContactPerson> contactPerson,
        List<Participant> involvedKin,
        List<Relation> relation,
        Optional<SharedWithPatient> sharedWithPatient,
        List<Document> content,
        Optional<String> externalNotes,
        Optional<String> internalNotes,
        Provenance provenance,
        List<RelatedService> relatedService) {

    public AgreementBody {
        requireNonNull(title, "title");
        requireNonNull(agreementType, "agreementType");
        requireNonNull(status, "status");
        requireNonNull(validityPeriod, "validityPeriod");
        requireNonNull(agreedDate, "agreedDate");
        careParty = List.copyOf(careParty);
        Bounds.atLeastOne(careParty, "careParty");
        requireNonNull(whatItMeans, "whatItMeans");
        patientWish = List.copyOf(patientWish);
        commitment = List.copyOf(commitment);
        nextStep = List.copyOf(nextStep);
        requireNonNull(noNextStep, "noNextStep");
        jointGoal = List.copyOf(jointGoal);
        decision = List.copyOf(decision);
        riskAndAction = List.copyOf(riskAndAction);
        contactGuidance = List.copyOf(contactGuidance);
        contactPerson = List.copyOf(contactPerson);
        involvedKin = List.copyOf(involvedKin);
        relation = List.copyOf(relation);
        requireNonNull(sharedWithPatient, "sharedWithPatient");
        content = List.copyOf(content);
        requireNonNull(externalNotes, "externalNotes");
        requireNonNull(internalNotes, "internalNotes");
        requireNonNull(provenance, "provenance");
        relatedService = List.copyOf(relatedService);
    }

    /** As journals have made it since the first release: without what stands in our extension 3.2. */
    public AgreementBody(
            String title,
            CodedValue agreementType,
            AgreementStatus status,
            OpenPeriod validityPeriod,
            LocalDate agreedDate,
            List<Responsible> careParty,
            Optional<String> whatItMeans,
            List<PatientWish> patientWish,
            List<Commitment> commitment,
            List<NextStep> nextStep,
            Optional<NoNextStep> noNextStep,
            List<JointGoal> jointGoal,
            List<Decision> decision,
            List<RiskAndAction> riskAndAction,
            List<ContactGuidance> contactGuidance,
            List<ContactPerson> contactPerson,
            List<Participant> involvedKin,
            List<Relation> relation,
            Optional<SharedWithPatient> sharedWithPatient,
            List<Document> content,
            Optional<String> externalNotes,
            Optional<String> internalNotes,
            Provenance provenance) {
        this(
                title,
                agreementType,
                status,
                validityPeriod,
                agreedDate,
                careParty,
                whatItMeans,
                patientWish,
                commitment,
                nextStep,
                noNextStep,
                jointGoal,
                decision,
                riskAndAction,
                contactGuidance,
                contactPerson,
                involvedKin,
                relation,
                sharedWithPatient,
                content,
                externalNotes,
                internalNotes,
                provenance,
                List.of());
    }

    /**
     * A builder that has the care's party, and then asks for what is mandatory beside it. The one of {@link AgreementBodyBuilder}
     * asks for no list, so that a body without a party is found only when it is built.
     */
    public static AgreementBodyBuilder.TitleStage withCareParty(Responsible first, Responsible... more) {
        List<Responsible> parties =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        return title -> type -> status -> validity -> agreed -> provenance -> () -> AgreementBodyBuilder.builder()
                .title(title)
                .agreementType(type)
                .status(status)
                .validityPeriod(validity)
                .agreedDate(agreed)
                .provenance(provenance)
                .careParty(parties);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "AgreementBody[hidden]";
    }
}
