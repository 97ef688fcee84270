package se.samplan.model.note;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.PersonId;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Identifier;

/**
 * That the person does not agree with a note (avvikande mening).
 *
 * @param opinionId 0..1; id
 * @param authorTime 1..1; Swedish local time
 * @param opinion 1..1; meningen
 * @param personId 1..1; whose opinion it is
 * @param personName 1..1; namn
 */
@WithBuilder
public record DissentingOpinion(
        Optional<Identifier> opinionId,
        LocalDateTime authorTime,
        String opinion,
        PersonId personId,
        String personName) {

    public DissentingOpinion {
        requireNonNull(opinionId, "opinionId");
        requireNonNull(authorTime, "authorTime");
        requireNonNull(opinion, "opinion");
        requireNonNull(personId, "personId");
        requireNonNull(personName, "personName");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "DissentingOpinion[hidden]";
    }
}
