package se.samplan.question;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samplan.model.PersonId;

/**
 * Who is known to be the same person (länkade identiteter): somebody who had a coordination number or a reserve number before a
 * personnummer. The port of a person service; {@code identities.file} until one is connected.
 *
 * <p>The engagement index links none, and is asked about each of them; a source is asked under those by which the index names it.
 * This also says whose records may be in an answer: one under an identity that nobody has linked is somebody else's. Answers from
 * memory: it neither waits nor fails.
 */
@FunctionalInterface
public interface Identities {

    /** Every identity of that person, the given one among them. */
    Set<PersonId> of(PersonId person);

    /**
     * The numbers by which others may know that person: of each that the whole country knows one identity, the given one first, in
     * the same order each time. One number may be known as two kinds of identity.
     */
    default List<PersonId> numbers(PersonId person) {
        Collection<PersonId> others = of(person).stream()
                .filter(other -> other.type().isNational() && !person.isWritten(other.id()))
                .sorted(comparing(PersonId::type))
                .collect(toMap(
                        other -> other.id().toUpperCase(Locale.ROOT), identity(), (one, same) -> one, TreeMap::new))
                .values();
        return Stream.concat(Stream.of(person), others.stream()).toList();
    }

    /** Nobody is known to have another identity. */
    static Identities none() {
        return Set::of;
    }
}
