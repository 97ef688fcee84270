package se.samplan.wiring;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.model.planning.CareSphere;
import se.samplan.produce.notes.PlanMarks;
import se.samplan.settings.NoteSettings;

/** By what notes are known that may be plans, where the settings want them to be offered. */
@Configuration(proxyBeanMethods = false)
class NotesAsPlans {

    @Bean
    PlanMarks planMarks(NoteSettings settings) {
        return new PlanMarks(
                Set.copyOf(settings.codes()),
                settings.titles(),
                Set.copyOf(settings.headings()),
                Set.copyOf(settings.purposeHeadings()),
                Set.copyOf(settings.summaryHeadings()),
                settings.isSocialCare() ? CareSphere.SOCIAL_CARE : CareSphere.HEALTHCARE);
    }
}
