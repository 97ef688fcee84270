package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.planning.LocalId;

/**
 * Subject of the follow-up (det som följs upp; information model, section 3).
 *
 * @param subjectType 1..1; slag: kind. Plan, goal or activity
 * @param ref 0..1; hänvisning: reference. The goal or activity; left out for the plan
 */
public record FollowUpSubject(FollowUpSubjectKind subjectType, Optional<LocalId> ref) {

    public FollowUpSubject {
        requireNonNull(subjectType, "subjectType");
        requireNonNull(ref, "ref");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "FollowUpSubject[hidden]";
    }
}
