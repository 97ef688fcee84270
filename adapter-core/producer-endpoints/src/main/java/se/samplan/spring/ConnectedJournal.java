package se.samplan.spring;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.JournalSystem;
import se.samplan.produce.notes.PlanMarks;
import se.samplan.produce.notes.PlansFromNotes;

/**
 * All that is connected: every bean of the interfaces of {@link se.samplan.produce}, and what each {@link JournalSystem} holds.
 *
 * @param system what there is
 * @param plans what it has as plans, and what it has as notes if that is wanted
 */
public record ConnectedJournal(JournalSystem system, List<CarePlanSource> plans) {

    static ConnectedJournal in(BeanFactory beans) {
        JournalSystem singly = JournalSystem.foundBy(new JournalSystem.Finder() {
            @Override
            public <T> List<T> find(Class<T> type) {
                return beans.getBeanProvider(type).orderedStream().toList();
            }
        });
        JournalSystem system =
                beans.getBeanProvider(JournalSystem.class).orderedStream().reduce(singly, JournalSystem::and);
        Stream<CarePlanSource> offered = beans.getBeanProvider(PlanMarks.class).stream()
                .flatMap(marks -> system.careDocumentation().stream().map(notes -> new PlansFromNotes(notes, marks)));
        return new ConnectedJournal(
                system, Stream.concat(system.carePlans().stream(), offered).toList());
    }
}
