package se.samplan.model.note;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.RecordHeader;

/**
 * A note in a record (anteckning; GetCareDocumentation 2.1 and 3.0). It holds a text or a document, never both.
 *
 * @param header 1..1; huvud
 * @param clinicalDocumentNoteCode 1..1; anteckningstyp; contract 2.1 knows nine codes and leaves others out
 * @param clinicalDocumentTypeCode 0..1; dokumenttyp; contract 2.1 only, one of its six codes
 * @param clinicalDocumentNoteTitle 0..1; rubrik
 * @param clinicalDocumentNoteText 0..1; text, or DocBook 5.0 as text
 * @param multimediaEntry 0..1; dokument
 * @param dissentingOpinion 0..*; avvikande meningar
 */
@WithBuilder
public record CareNote(
        RecordHeader header,
        CodedValue clinicalDocumentNoteCode,
        Optional<String> clinicalDocumentTypeCode,
        Optional<String> clinicalDocumentNoteTitle,
        Optional<String> clinicalDocumentNoteText,
        Optional<Document> multimediaEntry,
        List<DissentingOpinion> dissentingOpinion) {

    public CareNote {
        requireNonNull(header, "header");
        requireNonNull(clinicalDocumentNoteCode, "clinicalDocumentNoteCode");
        requireNonNull(clinicalDocumentTypeCode, "clinicalDocumentTypeCode");
        requireNonNull(clinicalDocumentNoteTitle, "clinicalDocumentNoteTitle");
        requireNonNull(clinicalDocumentNoteText, "clinicalDocumentNoteText");
        requireNonNull(multimediaEntry, "multimediaEntry");
        dissentingOpinion = List.copyOf(dissentingOpinion);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CareNote[hidden]";
    }
}
