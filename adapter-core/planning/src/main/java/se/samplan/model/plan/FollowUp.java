package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Bounds;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;

/**
 * Follow-up. When, by whom, how and with what result (uppföljning; information model, section 3).
 *
 * @param followUpId 1..1; uppföljnings-id: follow-up id
 * @param schedule 1..1; följs upp den: when it is followed up
 * @param subject 1..*; det som följs upp: subject. The plan, a goal or an activity
 * @param responsible 1..*; följs upp av: followed up by
 * @param method 0..1; följs upp hur: how it is followed up
 * @param status 1..1; status: status
 * @param doneDate 0..1; genomförd den: date done
 * @param conclusion 0..1; resultat: conclusion
 * @param conclusionText 0..1; resultat i text: conclusion in words
 * @param bookedTimeRef 0..1; bokad tid: booked time. Link to a booked time
 */
@WithBuilder
public record FollowUp(
        LocalId followUpId,
        Schedule schedule,
        List<FollowUpSubject> subject,
        List<Responsible> responsible,
        Optional<FollowUpMethod> method,
        FollowUpStatus status,
        Optional<LocalDate> doneDate,
        Optional<FollowUpConclusion> conclusion,
        Optional<String> conclusionText,
        Optional<Relation> bookedTimeRef) {

    public FollowUp {
        requireNonNull(followUpId, "followUpId");
        requireNonNull(schedule, "schedule");
        subject = List.copyOf(subject);
        Bounds.atLeastOne(subject, "subject");
        responsible = List.copyOf(responsible);
        Bounds.atLeastOne(responsible, "responsible");
        requireNonNull(method, "method");
        requireNonNull(status, "status");
        requireNonNull(doneDate, "doneDate");
        requireNonNull(conclusion, "conclusion");
        requireNonNull(conclusionText, "conclusionText");
        requireNonNull(bookedTimeRef, "bookedTimeRef");
    }

    /** A builder that has what is followed up and by whom, of each one at least, and then asks for what is mandatory beside it. */
    public static FollowUpBuilder.FollowUpIdStage about(FollowUpSubject subject, Responsible responsible) {
        return id -> schedule -> status -> () -> FollowUpBuilder.builder()
                .followUpId(id)
                .schedule(schedule)
                .status(status)
                .subject(List.of(subject))
                .responsible(List.of(responsible));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "FollowUp[hidden]";
    }
}
