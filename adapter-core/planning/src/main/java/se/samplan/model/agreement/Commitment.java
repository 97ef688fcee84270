package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;

/**
 * Commitment. What somebody is responsible for (åtagande; information model, section 5).
 *
 * @param commitmentId 1..1; åtagande-id: commitment id
 * @param party 1..1; part: party. Responsibility of the person, the care or kin
 * @param partyRef 0..1; ansvarig: responsible. Who on that side
 * @param description 1..1; beskrivning: description
 * @param topic 0..*; ämne: topic. From KV ämne
 * @param schedule 0..1; när, hur ofta: when, how often
 * @param status 1..1; status: status
 * @param movedToRef 0..1; övergått till: moved to. Another commitment of the same record; for another record use activityLink
 * @param activityLink 0..1; aktivitet: activity. Link to an activity of a plan
 * @param accepted 0..1; åtagandet bekräftat: accepted. Absent = unknown, false = declined
 */
@WithBuilder
public record Commitment(
        LocalId commitmentId,
        CommitmentParty party,
        Optional<Responsible> partyRef,
        String description,
        List<CodedValue> topic,
        Optional<Schedule> schedule,
        CommitmentStatus status,
        Optional<LocalId> movedToRef,
        Optional<Relation> activityLink,
        Optional<Boolean> accepted) {

    public Commitment {
        requireNonNull(commitmentId, "commitmentId");
        requireNonNull(party, "party");
        requireNonNull(partyRef, "partyRef");
        requireNonNull(description, "description");
        topic = List.copyOf(topic);
        requireNonNull(schedule, "schedule");
        requireNonNull(status, "status");
        requireNonNull(movedToRef, "movedToRef");
        requireNonNull(activityLink, "activityLink");
        requireNonNull(accepted, "accepted");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Commitment[hidden]";
    }
}
