package se.samplan.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whose notes are looked at for plans.
 *
 * @param sources HSA-ids of source systems; none switches it off
 * @param templates folder of the templates; the shipped ones without it
 */
public record PlanNoteSettings(List<String> sources, Optional<Path> templates) {

    /** Of the folder. */
    public static final String TEMPLATES = "notes.templates-folder";

    public PlanNoteSettings {
        sources = List.copyOf(sources);
    }

    static PlanNoteSettings read(SettingsReader from, Path directory) {
        return new PlanNoteSettings(from.optionalList("notes.plan-sources"), from.place(TEMPLATES, directory));
    }
}
