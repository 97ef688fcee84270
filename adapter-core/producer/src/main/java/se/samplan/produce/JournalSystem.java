package se.samplan.produce;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.PersonId;
import se.samplan.produce.index.EngagementListener;

/**
 * What a vendor has connected. Any part may be missing, and there may be several of a kind: their records are answered
 * together.
 */
public record JournalSystem(
        List<CarePlanSource> carePlans,
        List<FixedContactSource> fixedContacts,
        List<AgreementSource> agreements,
        List<CareDocumentationSource> careDocumentation,
        List<BookedTimeSource> bookedTimes,
        List<ReportsChanges> changes,
        List<EngagementListener> engagements,
        List<LinkedIdentities> identities,
        List<CareContactSource> careContacts) {

    public JournalSystem {
        carePlans = List.copyOf(carePlans);
        fixedContacts = List.copyOf(fixedContacts);
        agreements = List.copyOf(agreements);
        careDocumentation = List.copyOf(careDocumentation);
        bookedTimes = List.copyOf(bookedTimes);
        changes = List.copyOf(changes);
        engagements = List.copyOf(engagements);
        identities = List.copyOf(identities);
        careContacts = List.copyOf(careContacts);
    }

    /** A journal without care contacts, as it was connected before there were any. */
    public JournalSystem(
            List<CarePlanSource> carePlans,
            List<FixedContactSource> fixedContacts,
            List<AgreementSource> agreements,
            List<CareDocumentationSource> careDocumentation,
            List<BookedTimeSource> bookedTimes,
            List<ReportsChanges> changes,
            List<EngagementListener> engagements,
            List<LinkedIdentities> identities) {
        this(
                carePlans,
                fixedContacts,
                agreements,
                careDocumentation,
                bookedTimes,
                changes,
                engagements,
                identities,
                List.of());
    }

    /** A journal that leaves the index to others. */
    public JournalSystem(
            List<CarePlanSource> carePlans,
            List<FixedContactSource> fixedContacts,
            List<AgreementSource> agreements,
            List<CareDocumentationSource> careDocumentation,
            List<BookedTimeSource> bookedTimes) {
        this(carePlans, fixedContacts, agreements, careDocumentation, bookedTimes, List.of(), List.of(), List.of());
    }

    /** This and another, whose parts come after this one's. */
    public JournalSystem and(JournalSystem other) {
        return new JournalSystem(
                both(carePlans, other.carePlans),
                both(fixedContacts, other.fixedContacts),
                both(agreements, other.agreements),
                both(careDocumentation, other.careDocumentation),
                both(bookedTimes, other.bookedTimes),
                both(changes, other.changes),
                both(engagements, other.engagements),
                both(identities, other.identities),
                both(careContacts, other.careContacts));
    }

    /** This journal system with these care contacts too, after those that it has. */
    public JournalSystem withCareContacts(CareContactSource... more) {
        return new JournalSystem(
                carePlans,
                fixedContacts,
                agreements,
                careDocumentation,
                bookedTimes,
                changes,
                engagements,
                identities,
                both(careContacts, List.of(more)));
    }

    private static <T> List<T> both(List<T> these, List<T> others) {
        return Stream.concat(these.stream(), others.stream()).toList();
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
                finder.find(BookedTimeSource.class),
                finder.find(ReportsChanges.class),
                finder.find(EngagementListener.class),
                finder.find(LinkedIdentities.class),
                finder.find(CareContactSource.class));
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

    /**
     * Every identity of a person, the given one among them.
     *
     * @throws JournalFailed if the journal cannot say
     */
    public Set<PersonId> identitiesOf(PersonId person) {
        Set<PersonId> all = new LinkedHashSet<>(Set.of(person));
        for (LinkedIdentities known : identities) {
            try {
                all.addAll(known.linkedTo(person));
            } catch (Exception e) { // the vendor's code may throw anything
                throw new JournalFailed("the journal could not say who is the same person", e);
            }
        }
        return all;
    }

    /** Whether there is nothing to ask. */
    public boolean isEmpty() {
        return List.of(carePlans, fixedContacts, agreements, careDocumentation, bookedTimes, careContacts).stream()
                .allMatch(List::isEmpty);
    }
}
