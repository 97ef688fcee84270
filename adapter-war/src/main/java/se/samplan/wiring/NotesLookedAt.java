package se.samplan.wiring;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import se.samplan.document.PdfProcess;
import se.samplan.model.HsaId;
import se.samplan.plandocument.DocumentReader;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.template.TemplateRejected;
import se.samplan.recognise.template.Templates;
import se.samplan.settings.PlanNoteSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.PlanNotes;

/** Looks for plans among notes, and reads plans that are only a document, as the settings say. */
final class NotesLookedAt {

    private static final DocumentReader NOT_READ =
            (pdf, deadline) -> CompletableFuture.completedFuture(new DocumentText.NotRead(DocumentText.Why.NOT_HERE));

    private NotesLookedAt() {}

    /** @throws SettingsRejected if a template is wrong, naming its file and all that is */
    static PlanNotes of(PlanNoteSettings settings) {
        return new PlanNotes(ids(settings.sources()), templates(settings));
    }

    /** @throws SettingsRejected as {@link #of} */
    static PlanDocuments documents(PlanNoteSettings settings) {
        return new PlanDocuments(ids(settings.documentSources()), templates(settings));
    }

    /** @throws SettingsRejected if documents are to be read, and no process can be started that reads them */
    static DocumentReader reader(PlanNoteSettings settings) {
        return settings.documentSources().isEmpty() ? NOT_READ : process();
    }

    private static DocumentReader process() {
        return PdfProcess.ofThisProgram()
                .orElseThrow(() -> new SettingsRejected(
                        "settings",
                        List.of(PlanNoteSettings.DOCUMENT_SOURCES
                                + ": documents are read by a process of the program's own files, and the container has"
                                + " not unpacked them")));
    }

    private static Set<HsaId> ids(List<String> sources) {
        return sources.stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<NoteTemplate> templates(PlanNoteSettings settings) {
        if (settings.templates().isEmpty()) {
            boolean isOff =
                    settings.sources().isEmpty() && settings.documentSources().isEmpty();
            return isOff ? List.of() : Templates.shipped();
        }
        try {
            return Templates.of(settings.templates().orElseThrow());
        } catch (TemplateRejected e) {
            throw new SettingsRejected(
                    "settings",
                    e.problems().stream()
                            .map(problem -> PlanNoteSettings.TEMPLATES + ": " + problem)
                            .toList());
        }
    }
}
