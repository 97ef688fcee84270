package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.Priority;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;

/**
 * Activity, intervention, measure, self-care. Something planned (aktivitet, insats, åtgärd, egenvård; information model,
 * section 3).
 *
 * @param activityId 1..1; aktivitets-id: activity id
 * @param kind 1..1; slag: kind
 * @param code 0..1; åtgärdskod: code. For example KVÅ, SNOMED CT or KSI
 * @param description 0..1; beskrivning: description. Code or description is required; description is required for the person's view
 * @param patientInstruction 0..1; gör så här: what to do. Plain text for the person
 * @param preparation 0..1; förberedelser: preparation
 * @param status 1..1; aktivitetsstatus: activity status
 * @param statusReason 0..1; statusorsak: status reason. Only when cancelled, stopped or on hold, and then always
 * @param statusDate 0..1; status sedan: status since
 * @param goalRef 0..*; till mål: for goal. Reference to goals
 * @param needRef 0..*; utifrån behov: for need. Reference to needs
 * @param parentActivityId 0..1; del av: part of. Reference to the parent activity
 * @param schedule 0..1; när, hur ofta: when, how often
 * @param responsible 0..*; ansvarig: responsible. At least one unless responsibleNotDecided is given
 * @param responsibleNotDecided 0..1; ansvarig ej bestämd: responsible not decided. Stated gap
 * @param amount 0..1; omfattning: amount. For example granted hours per month
 * @param location 0..1; plats: location
 * @param lawBasis 0..*; lagrum: legal basis. Overrides the plan's
 * @param careSphere 0..1; område: care sphere. Required in a joint plan
 * @param decision 0..1; biståndsbeslut: social services decision behind the intervention
 * @param doNotPerform 0..1; ska inte göras, ingår inte: not to be done, not included. Explicit exclusion
 * @param topic 0..*; ämne: topic. From KV ämne; lets records be compared
 * @param bookedTimeRef 0..*; bokad tid: booked time. Link to a booked time
 * @param priority 0..1; prioritet: priority
 * @param note 0..1; kommentar: note
 * @param relatedService 0..*; anknuten tjänst: related service
 * @param precedes 0..*; kommer före: comes before. What has to come after this
 * @param preparationStep 0..*; förberedelse: preparation. With a day of its own
 */
@WithBuilder
public record Activity(
        LocalId activityId,
        ActivityKind kind,
        Optional<CodedValue> code,
        Optional<String> description,
        Optional<String> patientInstruction,
        Optional<String> preparation,
        ActivityStatus status,
        Optional<CodedValue> statusReason,
        Optional<LocalDate> statusDate,
        List<LocalId> goalRef,
        List<LocalId> needRef,
        Optional<LocalId> parentActivityId,
        Optional<Schedule> schedule,
        List<Responsible> responsible,
        Optional<Boolean> responsibleNotDecided,
        Optional<Amount> amount,
        Optional<Location> location,
        List<CodedValue> lawBasis,
        Optional<CareSphere> careSphere,
        Optional<ActivityDecision> decision,
        Optional<Boolean> doNotPerform,
        List<CodedValue> topic,
        List<Relation> bookedTimeRef,
        Optional<Priority> priority,
        Optional<String> note,
        List<RelatedService> relatedService,
        List<Precedes> precedes,
        List<PreparationStep> preparationStep) {

    public Activity {
        requireNonNull(activityId, "activityId");
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
        requireNonNull(description, "description");
        requireNonNull(patientInstruction, "patientInstruction");
        requireNonNull(preparation, "preparation");
        requireNonNull(status, "status");
        requireNonNull(statusReason, "statusReason");
        requireNonNull(statusDate, "statusDate");
        goalRef = List.copyOf(goalRef);
        needRef = List.copyOf(needRef);
        requireNonNull(parentActivityId, "parentActivityId");
        requireNonNull(schedule, "schedule");
        responsible = List.copyOf(responsible);
        requireNonNull(responsibleNotDecided, "responsibleNotDecided");
        requireNonNull(amount, "amount");
        requireNonNull(location, "location");
        lawBasis = List.copyOf(lawBasis);
        requireNonNull(careSphere, "careSphere");
        requireNonNull(decision, "decision");
        requireNonNull(doNotPerform, "doNotPerform");
        topic = List.copyOf(topic);
        bookedTimeRef = List.copyOf(bookedTimeRef);
        requireNonNull(priority, "priority");
        requireNonNull(note, "note");
        relatedService = List.copyOf(relatedService);
        precedes = List.copyOf(precedes);
        preparationStep = List.copyOf(preparationStep);
    }

    /** As journals have made it since the first release: without what stands in our extension 3.2. */
    public Activity(
            LocalId activityId,
            ActivityKind kind,
            Optional<CodedValue> code,
            Optional<String> description,
            Optional<String> patientInstruction,
            Optional<String> preparation,
            ActivityStatus status,
            Optional<CodedValue> statusReason,
            Optional<LocalDate> statusDate,
            List<LocalId> goalRef,
            List<LocalId> needRef,
            Optional<LocalId> parentActivityId,
            Optional<Schedule> schedule,
            List<Responsible> responsible,
            Optional<Boolean> responsibleNotDecided,
            Optional<Amount> amount,
            Optional<Location> location,
            List<CodedValue> lawBasis,
            Optional<CareSphere> careSphere,
            Optional<ActivityDecision> decision,
            Optional<Boolean> doNotPerform,
            List<CodedValue> topic,
            List<Relation> bookedTimeRef,
            Optional<Priority> priority,
            Optional<String> note) {
        this(
                activityId,
                kind,
                code,
                description,
                patientInstruction,
                preparation,
                status,
                statusReason,
                statusDate,
                goalRef,
                needRef,
                parentActivityId,
                schedule,
                responsible,
                responsibleNotDecided,
                amount,
                location,
                lawBasis,
                careSphere,
                decision,
                doNotPerform,
                topic,
                bookedTimeRef,
                priority,
                note,
                List.of(),
                List.of(),
                List.of());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Activity[hidden]";
    }
}
