package se.samplan.wiring;

import java.util.List;
import java.util.stream.Collectors;
import se.samplan.bind.NoteBinder;
import se.samplan.edge.Once;
import se.samplan.model.HsaId;
import se.samplan.plannote.PlanNotes;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.template.TemplateRejected;
import se.samplan.recognise.template.Templates;
import se.samplan.settings.PlanNoteSettings;
import se.samplan.settings.SettingsRejected;

/** Looks for plans among notes as the settings say. */
final class NotesLookedAt {

    private NotesLookedAt() {}

    /** @throws SettingsRejected if a template is wrong, naming its file and all that is */
    static PlanNotes of(PlanNoteSettings settings) {
        Once<NoteBinder> binder = new Once<>(NoteBinder::new);
        return new PlanNotes(
                settings.sources().stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()),
                templates(settings),
                binder::get);
    }

    private static List<NoteTemplate> templates(PlanNoteSettings settings) {
        if (settings.templates().isEmpty()) {
            return settings.sources().isEmpty() ? List.of() : Templates.shipped();
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
