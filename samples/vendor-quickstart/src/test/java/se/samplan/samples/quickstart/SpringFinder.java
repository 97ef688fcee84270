package se.samplan.samples.quickstart;

import java.util.List;
import org.springframework.context.ApplicationContext;
import se.samplan.produce.JournalSystem;

/** Finds what a vendor has connected among the beans of its Spring context. */
record SpringFinder(ApplicationContext context) implements JournalSystem.Finder {

    @Override
    public <T> List<T> find(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }
}
