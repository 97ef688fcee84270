package se.samplan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whose notes are looked at for plans, and whose plans that are only a document are read.
 *
 * @param sources HSA-ids of source systems; none switches it off
 * @param templates folder of the templates; the shipped ones without it
 * @param documentSources HSA-ids of source systems; none switches it off
 * @param documentTime for the documents of one answer together
 */
public record PlanNoteSettings(
        List<String> sources, Optional<Path> templates, List<String> documentSources, Duration documentTime) {

    /** Of the folder. */
    public static final String TEMPLATES = "notes.templates-folder";

    /** Of the sources whose documents are read. */
    public static final String DOCUMENT_SOURCES = "plans.document-sources";

    public PlanNoteSettings {
        sources = List.copyOf(sources);
        documentSources = List.copyOf(documentSources);
    }

    static PlanNoteSettings read(SettingsReader from, Path directory) {
        return new PlanNoteSettings(
                from.optionalIds("notes.plan-sources"),
                from.place(TEMPLATES, directory),
                from.optionalIds(DOCUMENT_SOURCES),
                from.duration("plans.document-time"));
    }
}
