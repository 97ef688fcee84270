package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.CodedValue;

/**
 * What recognition looks at of something that somebody has written.
 *
 * @param titles it bears; may be none
 * @param code under which it is filed, if there is one
 * @param role of who has written it, in words
 * @param text as it came; empty if there is none
 */
public record Writing(List<String> titles, Optional<String> code, Optional<String> role, String text) {

    public Writing {
        titles = List.copyOf(titles);
        requireNonNull(code, "code");
        requireNonNull(role, "role");
        requireNonNull(text, "text");
    }

    /** A note. */
    public static Writing of(CareNote note) {
        return new Writing(
                Stream.of(note.clinicalDocumentNoteTitle(), note.header().documentTitle())
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                note.clinicalDocumentNoteCode().code(),
                note.header().author().role().map(CodedValue::shown),
                note.clinicalDocumentNoteText().orElse(""));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Writing[hidden]";
    }
}
