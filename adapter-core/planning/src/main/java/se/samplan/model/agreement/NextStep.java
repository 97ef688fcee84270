package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;

/**
 * Next step. What happens next (nästa steg; information model, section 5).
 *
 * @param nextStepId 1..1; nästa steg-id: next step id
 * @param description 1..1; beskrivning: description
 * @param initiator 1..1; vem tar kontakt: who makes contact
 * @param responsible 1..1; ansvarig: responsible
 * @param schedule 1..1; när: when. May be not decided, with a latest date for deciding
 * @param bookedTimeRef 0..1; bokad tid: booked time. Link to a booked time
 * @param condition 0..1; villkor: condition
 * @param status 1..1; status: status
 * @param relatedService 0..*; anknuten tjänst: related service
 * @param precedes 0..*; kommer före: comes before. What has to come after this
 * @param preparationStep 0..*; förberedelse: preparation. With a day of its own
 */
@WithBuilder
public record NextStep(
        LocalId nextStepId,
        String description,
        NextStepInitiator initiator,
        Responsible responsible,
        Schedule schedule,
        Optional<Relation> bookedTimeRef,
        Optional<String> condition,
        NextStepStatus status,
        List<RelatedService> relatedService,
        List<Precedes> precedes,
        List<PreparationStep> preparationStep) {

    public NextStep {
        requireNonNull(nextStepId, "nextStepId");
        requireNonNull(description, "description");
        requireNonNull(initiator, "initiator");
        requireNonNull(responsible, "responsible");
        requireNonNull(schedule, "schedule");
        requireNonNull(bookedTimeRef, "bookedTimeRef");
        requireNonNull(condition, "condition");
        requireNonNull(status, "status");
        relatedService = List.copyOf(relatedService);
        precedes = List.copyOf(precedes);
        preparationStep = List.copyOf(preparationStep);
    }

    /** As journals have made it since the first release: without what stands in our extension 3.2. */
    public NextStep(
            LocalId nextStepId,
            String description,
            NextStepInitiator initiator,
            Responsible responsible,
            Schedule schedule,
            Optional<Relation> bookedTimeRef,
            Optional<String> condition,
            NextStepStatus status) {
        this(
                nextStepId,
                description,
                initiator,
                responsible,
                schedule,
                bookedTimeRef,
                condition,
                status,
                List.of(),
                List.of(),
                List.of());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "NextStep[hidden]";
    }
}
