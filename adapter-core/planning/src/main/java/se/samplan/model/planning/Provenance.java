package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Provenance. How and when the content came about (ursprung; information model, section 2).
 *
 * @param lastUpdated 1..1; senast uppdaterad: last updated. Latest change of content
 * @param lastReviewed 0..1; senast genomgången: last reviewed. Checked without change
 * @param updatedByRef 0..1; uppdaterad av: updated by. Reference to a participant
 * @param updatedByName 0..1; uppdaterad av, namn: updated by, name. When there is no participant to point at
 * @param registrationMode 1..1; registreringssätt: registration mode
 * @param derivationConfidence 0..1; säkerhet i tolkning: derivation confidence. Required when derived from a document
 * @param versionNumber 0..1; version: version. Increases by change
 * @param replacesRecord 0..*; ersätter: replaces. Record that this one replaces
 * @param copyOf 0..1; kopia av: copy of. The original when the record is a copy held in another system
 * @param sourceLanguage 0..1; språk: language. Absent = sv
 * @param visibleTo 0..*; synlig för: visible to. Informative; does not override law or approvedForPatient
 */
@WithBuilder
public record Provenance(
        LocalDateTime lastUpdated,
        Optional<LocalDate> lastReviewed,
        Optional<LocalId> updatedByRef,
        Optional<String> updatedByName,
        RegistrationMode registrationMode,
        Optional<DerivationConfidence> derivationConfidence,
        Optional<Long> versionNumber,
        List<Identifier> replacesRecord,
        Optional<Identifier> copyOf,
        Optional<String> sourceLanguage,
        List<VisibleTo> visibleTo) {

    public Provenance {
        requireNonNull(lastUpdated, "lastUpdated");
        requireNonNull(lastReviewed, "lastReviewed");
        requireNonNull(updatedByRef, "updatedByRef");
        requireNonNull(updatedByName, "updatedByName");
        requireNonNull(registrationMode, "registrationMode");
        requireNonNull(derivationConfidence, "derivationConfidence");
        requireNonNull(versionNumber, "versionNumber");
        Bounds.atLeast(1, versionNumber, "versionNumber");
        replacesRecord = List.copyOf(replacesRecord);
        requireNonNull(copyOf, "copyOf");
        requireNonNull(sourceLanguage, "sourceLanguage");
        visibleTo = List.copyOf(visibleTo);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Provenance[hidden]";
    }
}
