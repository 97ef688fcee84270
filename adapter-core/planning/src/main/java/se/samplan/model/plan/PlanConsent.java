package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.LocalId;

/**
 * Consent to the plan. Concerns making and sharing the plan; is not consent to shared record-keeping (samtycke till planen;
 * information model, section 3).
 *
 * @param status 1..1; status: status
 * @param date 0..1; datum: date. When the consent was given or changed
 * @param scopeText 0..1; omfattning: scope. What and whom the consent concerns
 * @param coversParticipantRef 0..*; omfattade deltagare: covered participants. Reference to participants of the record
 * @param givenBy 0..1; lämnat av: given by
 * @param documentedByRef 0..1; dokumenterat av: documented by. Reference to a participant
 */
@WithBuilder
public record PlanConsent(
        ConsentStatus status,
        Optional<LocalDate> date,
        Optional<String> scopeText,
        List<LocalId> coversParticipantRef,
        Optional<ConsentGivenBy> givenBy,
        Optional<LocalId> documentedByRef) {

    public PlanConsent {
        requireNonNull(status, "status");
        requireNonNull(date, "date");
        requireNonNull(scopeText, "scopeText");
        coversParticipantRef = List.copyOf(coversParticipantRef);
        requireNonNull(givenBy, "givenBy");
        requireNonNull(documentedByRef, "documentedByRef");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PlanConsent[hidden]";
    }
}
