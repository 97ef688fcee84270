package se.samplan.produce;

import java.util.List;
import java.util.ServiceLoader;

/**
 * What a vendor has connected. Any part may be missing, and there may be several of a kind: their records are answered
 * together.
 */
public record JournalSystem(
        List<CarePlanSource> carePlans,
        List<FixedContactSource> fixedContacts,
        List<AgreementSource> agreements,
        List<CareDocumentationSource> careDocumentation,
        List<BookedTimeSource> bookedTimes) {

    public JournalSystem {
        carePlans = List.copyOf(carePlans);
        fixedContacts = List.copyOf(fixedContacts);
        agreements = List.copyOf(agreements);
        careDocumentation = List.copyOf(careDocumentation);
        bookedTimes = List.copyOf(bookedTimes);
    }

    /** Finds implementations of a type, wherever they are kept. */
    @FunctionalInterface
    public interface Finder {

        /** All there are, in a fixed order; an empty list if there are none. */
        <T> List<T> find(Class<T> type);
    }

    /**
     * Whatever the finder finds. For Spring: {@code type -> List.copyOf(context.getBeansOfType(type).values())}, written as a
     * class, since the method is generic.
     */
    public static JournalSystem foundBy(Finder finder) {
        return new JournalSystem(
                finder.find(CarePlanSource.class),
                finder.find(FixedContactSource.class),
                finder.find(AgreementSource.class),
                finder.find(CareDocumentationSource.class),
                finder.find(BookedTimeSource.class));
    }

    /** What stands in {@code META-INF/services} of the class path. */
    public static JournalSystem onClassPath(ClassLoader loader) {
        return foundBy(new Finder() {
            @Override
            public <T> List<T> find(Class<T> type) {
                return ServiceLoader.load(type, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
            }
        });
    }

    /** Whether nothing is connected. */
    public boolean isEmpty() {
        return List.of(carePlans, fixedContacts, agreements, careDocumentation, bookedTimes).stream()
                .allMatch(List::isEmpty);
    }
}
