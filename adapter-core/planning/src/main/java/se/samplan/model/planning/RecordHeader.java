package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.PersonId;
import se.samplan.model.WithBuilder;

/**
 * What every plan, note and agreement says of itself, whichever contract carries it (huvud; patient summary header and JoL header).
 * The source system is not said here: a producer answers for the system that is asked, and puts its id in.
 *
 * @param documentId 1..1; dokument-id: unique in the source system, the same across versions and contracts; never a personal
 *     identity number
 * @param patientId 1..1; vård- och omsorgstagare
 * @param owner 1..1; informationsägare
 * @param author 1..1; författare
 * @param approvedForPatient 1..1; får visas för patienten; no keeps the record from the person and agents altogether (INV-L2)
 * @param documentTitle 0..1; rubrik; mandatory for a care plan
 * @param documentTime 0..1; upprättad, Swedish local time; the time of the author where a contract demands one
 * @param signature 0..1; signatur
 * @param careContactId 0..1; vårdkontakt; care plans and notes 2.1
 * @param careProcessId 0..1; hälsoärende; agreements and notes 3.0
 * @param blockComparisonTime 0..1; tid för spärrkontroll, Swedish local time; the time of the author if it is not given
 */
@WithBuilder
public record RecordHeader(
        String documentId,
        PersonId patientId,
        Owner owner,
        Author author,
        boolean approvedForPatient,
        Optional<String> documentTitle,
        Optional<LocalDateTime> documentTime,
        Optional<Signature> signature,
        Optional<String> careContactId,
        Optional<Identifier> careProcessId,
        Optional<LocalDateTime> blockComparisonTime) {

    public RecordHeader {
        requireNonNull(documentId, "documentId");
        requireNonNull(patientId, "patientId");
        requireNonNull(owner, "owner");
        requireNonNull(author, "author");
        requireNonNull(documentTitle, "documentTitle");
        requireNonNull(documentTime, "documentTime");
        requireNonNull(signature, "signature");
        requireNonNull(careContactId, "careContactId");
        requireNonNull(careProcessId, "careProcessId");
        requireNonNull(blockComparisonTime, "blockComparisonTime");
    }

    /** The time that blocks look at. */
    public LocalDateTime comparedWithBlocks() {
        return blockComparisonTime.orElse(author.time());
    }

    /** When the record was drawn up, as far as it is known. */
    public LocalDateTime drawnUp() {
        return documentTime.orElse(author.time());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "RecordHeader[hidden]";
    }
}
