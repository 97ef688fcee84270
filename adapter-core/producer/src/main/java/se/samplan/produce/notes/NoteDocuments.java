package se.samplan.produce.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.DissentingOpinion;
import se.samplan.model.planning.Bytes;
import se.samplan.model.planning.Document;

/** A note as the documents of a care plan. */
final class NoteDocuments {

    /** GetCarePlans 2.0, section 9 of the code systems: what {@code content} may hold. */
    private static final Set<String> ALLOWED =
            Set.of("text/plain", "text/html", "image/png", "image/jpeg", "image/tiff", "application/pdf");

    /** In bytes; GetCarePlans 2.0, section 4, and INV-S8. */
    private static final int LARGEST = 100_000;

    private NoteDocuments() {}

    /** The whole note as it came, and what the person objects to in it; empty if the contract cannot hold all of that. */
    static List<Document> whole(CareNote note) {
        Optional<Document> itself =
                note.clinicalDocumentNoteText().map(NoteDocuments::plain).or(note::multimediaEntry);
        List<Document> all = Stream.concat(
                        itself.stream(), note.dissentingOpinion().stream().map(NoteDocuments::opinion))
                .toList();
        return itself.isPresent() && all.stream().allMatch(NoteDocuments::isAllowed) ? all : List.of();
    }

    /** The whole note, and before it a page where the text has sections: a reader should not have to read markup. */
    static List<Document> readableFirst(String title, NoteText text, List<Document> whole) {
        Document page = Document.html(NotePage.of(title, text.sections()));
        if (text.sections().isEmpty() || !isAllowed(page)) {
            return whole;
        }
        List<Document> all = new ArrayList<>(List.of(page));
        all.addAll(whole);
        return all;
    }

    private static Document plain(String text) {
        return Document.embedded("text/plain", text.getBytes(UTF_8));
    }

    private static Document opinion(DissentingOpinion opinion) {
        return plain("Avvikande mening, " + opinion.personName() + ", "
                + opinion.authorTime().toLocalDate() + ":\n" + opinion.opinion());
    }

    private static boolean isAllowed(Document document) {
        return ALLOWED.contains(document.mediaType())
                && document.value().map(Bytes::size).orElse(0) <= LARGEST;
    }
}
