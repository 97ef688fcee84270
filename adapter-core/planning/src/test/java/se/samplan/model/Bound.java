package se.samplan.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.FollowUpSubjectKind;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.Need;
import se.samplan.model.plan.PlanConsent;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.DerivationConfidence;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PatientWish;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.RelationConfidence;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.RiskAction;
import se.samplan.model.planning.RiskAndAction;

/** The parts of a record that a rule binds, or that a contract does not carry. */
final class Bound {

    private static final int DEEPEST_GOAL = 3;
    private static final String PLAN_TYPES = "2.999.752.1.1";
    private static final Set<String> OPTIONAL_REFS = Set.of(
            "participantRef", "updatedByRef", "documentedByRef", "coordinatorRef", "parentActivityId", "movedToRef");
    private static final Map<String, String> REFS = Map.ofEntries(
            Map.entry("participantRef", "participantId"),
            Map.entry("updatedByRef", "participantId"),
            Map.entry("documentedByRef", "participantId"),
            Map.entry("coordinatorRef", "participantId"),
            Map.entry("coversParticipantRef", "participantId"),
            Map.entry("goalRef", "goalId"),
            Map.entry("needRef", "needId"),
            Map.entry("addressesNeedRef", "needId"),
            Map.entry("conditionRef", "needId"),
            Map.entry("parentActivityId", "activityId"),
            Map.entry("activityRef", "activityId"),
            Map.entry("contactRef", "guidanceId"),
            Map.entry("followUpRef", "followUpId"),
            Map.entry("movedToRef", "commitmentId"));

    private final RandomRecord any;
    private final Map<String, LocalId> next = new HashMap<>();
    private final Map<LocalId, Integer> depths = new HashMap<>();
    private boolean joint;
    private boolean sip;

    Bound(RandomRecord any) {
        this.any = any;
    }

    /** The id of the part that is made next. */
    void next(String idElement, LocalId id) {
        next.put(idElement, id);
    }

    /** Empty if nothing binds the part. */
    Optional<Object> part(Class<?> type, String name, Map<String, Object> made) {
        if (REFS.containsKey(name)) {
            return Optional.of(ref(name));
        }
        if (next.containsKey(name) && name.endsWith("Id")) {
            return Optional.ofNullable(next.get(name));
        }
        return Stream.<Supplier<Optional<Object>>>of(
                        () -> header(type, name, made),
                        () -> plan(type, name, made),
                        () -> goalOrActivity(type, name, made),
                        () -> agreement(type, name, made),
                        () -> contactOrBooking(type, name, made),
                        () -> careContact(type, name, made),
                        () -> common(type, name, made))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Object ref(String name) {
        List<LocalId> candidates = any.given(Objects.requireNonNull(REFS.get(name)));
        if (OPTIONAL_REFS.contains(name)) {
            return any.maybe(() -> candidates).flatMap(any::oneGiven);
        }
        return candidates.isEmpty()
                ? List.of()
                : any.several(0, () -> any.oneGiven(candidates).orElseThrow());
    }

    private Optional<Object> header(Class<?> type, String name, Map<String, Object> made) {
        boolean summary = any.hasPatientSummaryHeader();
        return switch (type.getSimpleName() + "." + name) {
            case "Owner.careGiver", "Owner.careUnit" -> Optional.of(Optional.of(new HsaId(Texts.hsaId(any))));
            case "OrgUnit.orgUnitHSAId" -> Optional.of(Optional.of(new HsaId(Texts.hsaId(any))));
            case "OrgUnit.orgUnitName" -> Optional.of(Optional.of("Hälsocentralen Sol och Måne"));
            case "RecordHeader.documentTitle" -> Optional.of(summary ? Optional.of("Min plan") : Optional.empty());
            case "RecordHeader.documentTime" -> summary ? Optional.empty() : Optional.of(Optional.of(any.time()));
            case "RecordHeader.careContactId" -> summary ? Optional.empty() : Optional.of(Optional.empty());
            case "RecordHeader.careProcessId" -> summary ? Optional.of(Optional.empty()) : Optional.empty();
            case "RecordHeader.blockComparisonTime" ->
                Optional.of(summary ? Optional.empty() : Optional.of(any.time()));
            case "CareNote.clinicalDocumentNoteCode" -> summary ? Optional.of(noteCode()) : Optional.empty();
            case "CareNote.clinicalDocumentTypeCode" ->
                Optional.of(summary ? any.maybe(() -> any.pick("epi", "int", "dag")) : Optional.empty());
            case "CareNote.clinicalDocumentNoteText" -> Optional.of(any.maybe(() -> Texts.about("text", any)));
            case "CareNote.multimediaEntry" ->
                Optional.of(
                        Optional.empty().equals(got(made, "clinicalDocumentNoteText"))
                                ? Optional.of(Document.html("<p>Besök</p>"))
                                : Optional.empty());
            default -> Optional.empty();
        };
    }

    private CodedValue noteCode() {
        String code = any.pick("utr", "atb", "sam", "sao", "ins", "slu", "auf", "sva", "bes");
        return CodedValue.of(code, "1.2.752.129.2.2.2.11", code);
    }

    private Optional<Object> plan(Class<?> type, String name, Map<String, Object> made) {
        return switch (type.getSimpleName() + "." + name) {
            case "CarePlan.typeOfCarePlan" -> Optional.of(typeOfCarePlan());
            case "StructuredCarePlan.modelVersion" -> {
                List.of(
                                "needId",
                                "goalId",
                                "activityId",
                                "participantId",
                                "followUpId",
                                "guidanceId",
                                "wishId",
                                "riskId")
                        .forEach(id -> any.give(id, 0));
                yield Optional.of("1.0");
            }
            // a plan without content and structure would be an empty element
            case "CarePlan.structuredCarePlan" ->
                got(made, "content").equals(List.of())
                        ? Optional.of(Optional.of(any.make(StructuredCarePlan.class)))
                        : Optional.empty();
            case "StructuredCarePlan.planType" -> Optional.of(CodedValue.of(planType.name(), PLAN_TYPES, "Plan"));
            case "StructuredCarePlan.careSphere" -> {
                CareSphere sphere = any.pick(CareSphere.HEALTHCARE, CareSphere.SOCIAL_CARE, CareSphere.JOINT);
                joint = sphere.equals(CareSphere.JOINT);
                yield Optional.of(sphere);
            }
            case "StructuredCarePlan.leadPrincipal" ->
                sip ? Optional.of(Optional.of(any.make(Principal.class))) : Optional.empty();
            case "StructuredCarePlan.consent" ->
                sip ? Optional.of(Optional.of(any.make(PlanConsent.class))) : Optional.empty();
            case "PlanConsent.status" -> sip ? Optional.of(ConsentStatus.GIVEN) : Optional.empty();
            case "FollowUpSubject.ref" -> Optional.of(subject((FollowUpSubjectKind) got(made, "subjectType")));
            case "FollowUpSubject.subjectType" -> Optional.of(subjectKind());
            default -> parts(type, name);
        };
    }

    private Optional<Object> parts(Class<?> type, String name) {
        boolean holder = type.getSimpleName().equals("StructuredCarePlan")
                || type.getSimpleName().equals("AgreementBody")
                || type == FixedContactExtension.class;
        return !holder
                ? Optional.empty()
                : switch (name) {
                    case "patientWish" -> Optional.of(any.all(PatientWish.class, "wishId"));
                    case "need" -> Optional.of(any.all(Need.class, "needId"));
                    case "goal" -> Optional.of(any.all(Goal.class, "goalId"));
                    case "activity" -> Optional.of(any.all(Activity.class, "activityId"));
                    case "riskAndAction" -> Optional.of(any.all(RiskAndAction.class, "riskId"));
                    case "followUp" -> Optional.of(any.all(FollowUp.class, "followUpId"));
                    case "participant", "involvedKin" -> Optional.of(any.all(Participant.class, "participantId"));
                    case "contactGuidance" -> Optional.of(any.all(ContactGuidance.class, "guidanceId"));
                    case "commitment" -> Optional.of(any.all(Commitment.class, "commitmentId"));
                    case "nextStep" -> Optional.of(any.all(NextStep.class, "nextStepId"));
                    default -> Optional.empty();
                };
    }

    private PlanType planType = PlanType.VP;

    /** The published kind comes before the structure, and the structure agrees with it (INV-P4). */
    private Optional<TypeOfCarePlan> typeOfCarePlan() {
        planType = any.pick(PlanType.values());
        sip = planType == PlanType.SIP;
        return any.maybe(() -> Stream.of(TypeOfCarePlan.values())
                .filter(published -> published.name().equals(planType.name()))
                .findFirst()
                .orElse(TypeOfCarePlan.VP));
    }

    private FollowUpSubjectKind subjectKind() {
        List<FollowUpSubjectKind> kinds = new ArrayList<>(List.of(FollowUpSubjectKind.PLAN));
        if (!any.given("goalId").isEmpty()) {
            kinds.add(FollowUpSubjectKind.GOAL);
        }
        if (!any.given("activityId").isEmpty()) {
            kinds.add(FollowUpSubjectKind.ACTIVITY);
        }
        return kinds.get(any.upTo(kinds.size()));
    }

    private Optional<LocalId> subject(FollowUpSubjectKind kind) {
        if (kind.equals(FollowUpSubjectKind.GOAL)) {
            return any.oneGiven(any.given("goalId"));
        }
        return kind.equals(FollowUpSubjectKind.ACTIVITY) ? any.oneGiven(any.given("activityId")) : Optional.empty();
    }

    private Optional<Object> goalOrActivity(Class<?> type, String name, Map<String, Object> made) {
        return switch (type.getSimpleName() + "." + name) {
            case "Goal.parentGoalId" -> Optional.of(parentGoal((LocalId) got(made, "goalId")));
            case "Goal.statusReason" -> Optional.of(reason(isGoalStopped(got(made, "lifecycleStatus"))));
            case "GoalTarget.dueDate" -> Optional.of(any.maybe(any::later));
            case "Activity.code" ->
                Optional.of(any.maybe(() -> CodedValue.of("DV051", "1.2.752.116.1.3.2.1.4", "Sårvård")));
            case "Activity.description" -> Optional.of(descriptionBeside(got(made, "code")));
            case "Need.description" -> Optional.of(descriptionBeside(got(made, "code")));
            case "Activity.statusReason" -> Optional.of(reason(isActivityStopped(got(made, "status"))));
            case "Activity.careSphere" -> joint ? Optional.of(Optional.of(CareSphere.HEALTHCARE)) : Optional.empty();
            case "Activity.doNotPerform" ->
                Optional.of(isPerformed(made) ? any.maybe(() -> false) : any.maybe(() -> any.pick(true, false)));
            default -> Optional.empty();
        };
    }

    private Optional<LocalId> parentGoal(LocalId goal) {
        Optional<LocalId> parent = any.maybe(() -> depths.entrySet().stream()
                        .filter(other -> other.getValue() < DEEPEST_GOAL)
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparing(LocalId::value))
                        .toList())
                .flatMap(any::oneGiven);
        depths.put(goal, 1 + parent.map(depths::get).orElse(0));
        return parent;
    }

    private Optional<CodedValue> reason(boolean mandatory) {
        return mandatory ? Optional.of(CodedValue.text("Asta har ändrat sig.")) : Optional.empty();
    }

    private Optional<String> descriptionBeside(Object code) {
        return code.equals(Optional.empty()) || any.upTo(2) == 0
                ? Optional.of("Promenad till torget")
                : Optional.empty();
    }

    private static boolean isGoalStopped(Object status) {
        return Set.of(GoalLifecycleStatus.CANCELLED, GoalLifecycleStatus.REJECTED, GoalLifecycleStatus.ON_HOLD)
                .contains(status);
    }

    private static boolean isActivityStopped(Object status) {
        return Set.of(ActivityStatus.CANCELLED, ActivityStatus.STOPPED, ActivityStatus.ON_HOLD)
                .contains(status);
    }

    private static boolean isPerformed(Map<String, Object> made) {
        return !Optional.empty().equals(got(made, "schedule"))
                || ((List<?>) got(made, "responsible"))
                        .stream()
                                .map(Responsible.class::cast)
                                .anyMatch(party -> party.kind().equals(ResponsibilityKind.PERFORMS));
    }

    private Optional<Object> agreement(Class<?> type, String name, Map<String, Object> made) {
        return switch (type.getSimpleName() + "." + name) {
            case "AgreementBody.title" -> {
                List.of("participantId", "guidanceId", "wishId", "riskId", "commitmentId", "nextStepId")
                        .forEach(id -> any.give(id, 0));
                yield Optional.of("Överenskommelse med Hälsocentralen Sol och Måne");
            }
            case "AgreementBody.validityPeriod" -> {
                boolean ended = AgreementStatus.REPLACED.equals(got(made, "status"));
                yield Optional.of(
                        ended || any.upTo(2) == 0
                                ? OpenPeriod.between(any.day(), any.later())
                                : OpenPeriod.from(any.day()));
            }
            case "AgreementBody.careParty" -> Optional.of(any.several(1, () -> any.make(Responsible.class)));
            default -> Optional.empty();
        };
    }

    private Optional<Object> contactOrBooking(Class<?> type, String name, Map<String, Object> made) {
        if (type == ContactPeriod.class && name.equals("end")) {
            return Optional.of(any.maybe(any::later));
        }
        if (type == BookedTime.class && name.equals("endTimeExclusive")) {
            LocalDateTime start = (LocalDateTime) got(made, "startTimeInclusive");
            return Optional.of(start.plusMinutes(30));
        }
        return switch (type.getSimpleName() + "." + name) {
            case "FixedContact.accountableCareUnit" -> Optional.of(Optional.of(new HsaId(Texts.hsaId(any))));
            case "FixedContact.code" ->
                Optional.of(CodedValue.of(any.pick("1", "2", "3", "4"), "1.2.752.129.5.1.69", "Fast vårdkontakt"));
            case "FixedContactExtension.contactId" -> {
                any.give("guidanceId", 0);
                yield Optional.of(LocalId.of("kontakt-" + any.upTo(100)));
            }
            default -> Optional.empty();
        };
    }

    private Optional<Object> careContact(Class<?> type, String name, Map<String, Object> made) {
        return switch (type.getSimpleName() + "." + name) {
            case "CareContact.header" -> Optional.of(sentWithCareContact(any.make(RecordHeader.class)));
            case "CareContact.careContactStatus" -> {
                boolean saysNothing =
                        made.values().stream().filter(Optional.empty()::equals).count() == made.size() - 1;
                Supplier<CodedValue> status =
                        () -> any.pick(CareContactStatus.values()).coded();
                yield Optional.of(saysNothing ? Optional.of(status.get()) : any.maybe(status));
            }
            case "ContactTimes.end" -> {
                boolean demanded = Optional.empty().equals(got(made, "start"));
                Supplier<LocalDateTime> end = () -> any.later().atTime(any.upTo(24), any.upTo(60));
                yield Optional.of(demanded ? Optional.of(end.get()) : any.maybe(end));
            }
            case "PartialDate.value" -> Optional.of(any.pick("1943", "194304", "19430424", "-0044"));
            default -> Optional.empty();
        };
    }

    /** The contract has no place for the rest of the header. */
    private static RecordHeader sentWithCareContact(RecordHeader header) {
        return RecordHeaderBuilder.builder(header)
                .documentTitle(Optional.empty())
                .documentTime(Optional.empty())
                .signature(Optional.empty())
                .careContactId(Optional.empty())
                .build();
    }

    private Optional<Object> common(Class<?> type, String name, Map<String, Object> made) {
        return switch (type.getSimpleName() + "." + name) {
            case "RiskAndAction.sign" -> Optional.of(any.several(1, () -> "Såret vätskar"));
            case "RiskAndAction.action" -> Optional.of(any.several(1, () -> any.make(RiskAction.class)));
            case "FollowUp.subject" -> Optional.of(any.several(1, () -> any.make(FollowUpSubject.class)));
            case "FollowUp.responsible" -> Optional.of(any.several(1, () -> any.make(Responsible.class)));
            case "Provenance.lastUpdated" ->
                Optional.of(LocalDate.of(2026, 1, 1 + any.upTo(19)).atTime(8, any.upTo(60)));
            case "Provenance.derivationConfidence" ->
                RegistrationMode.DERIVED_FROM_DOCUMENT.equals(got(made, "registrationMode"))
                        ? Optional.of(Optional.of(DerivationConfidence.HIGH))
                        : Optional.empty();
            case "Precedes.targetRecordId" ->
                others().isEmpty()
                        ? Optional.of(Optional.of(Identifier.record(ValidRecords.SYSTEM.value(), "post-1")))
                        : Optional.empty();
            case "Precedes.targetItemId" -> any.oneGiven(others()).map(Function.identity());
            case "Precedes.atMostDays" -> Optional.of(any.maybe(() -> 2 + any.upTo(5)));
            case "Relation.confidence" ->
                AssertedBy.AGGREGATOR.equals(got(made, "assertedBy"))
                        ? Optional.of(Optional.of(RelationConfidence.LIKELY))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Activities and next steps of the record, but for the one that is being made. */
    private List<LocalId> others() {
        return Stream.of("activityId", "nextStepId")
                .flatMap(id -> any.given(id).stream())
                .filter(id -> !next.containsValue(id))
                .toList();
    }

    private static Object got(Map<String, Object> made, String name) {
        return Objects.requireNonNull(made.get(name), name);
    }
}
