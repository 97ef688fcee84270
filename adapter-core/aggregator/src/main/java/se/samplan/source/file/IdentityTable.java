package se.samplan.source.file;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.list.ListRejected;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;

/** Identities of one person by each of them. Its problems never repeat an identity. */
final class IdentityTable {

    private final Map<PersonId, Set<PersonId>> known;
    private final int size;

    private record Line(PersonId linked, PersonId person) {}

    private IdentityTable(List<Line> lines) {
        size = lines.size();
        known = new HashMap<>();
        lines.stream().collect(Collectors.groupingBy(Line::person)).forEach((person, links) -> {
            Set<PersonId> all = Stream.concat(Stream.of(person), links.stream().map(Line::linked))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            all.forEach(each -> known.put(each, Set.copyOf(all)));
        });
    }

    /** @throws ListRejected naming every line that is wrong */
    static IdentityTable read(String text) throws ListRejected {
        Map<PersonId, PersonId> links = new HashMap<>();
        List<Line> lines = Rows.read(text, words -> line(words, links));
        if (lines.stream().anyMatch(line -> links.containsKey(line.person()))) {
            throw new ListRejected(List.of("the person of a line is linked to somebody else in another line"));
        }
        return new IdentityTable(lines);
    }

    private static Line line(List<String> words, Map<PersonId, PersonId> links) {
        String[] ids = String.join(" ", words).split(" ?= ?", -1);
        if (ids.length != 2) {
            throw new IllegalArgumentException("must have the form \"linked identity = identity of the person\"");
        }
        Line line = new Line(identity(ids[0]), identity(ids[1]));
        if (line.linked().equals(line.person())) {
            throw new IllegalArgumentException("the two are the same identity");
        }
        PersonId before = links.put(line.linked(), line.person());
        if (before != null) {
            throw new IllegalArgumentException("this identity has a line already");
        }
        return line;
    }

    /** @throws IllegalArgumentException if it has no form that is known */
    static PersonId identity(String text) {
        IdentityType type = IdentityType.guessedFrom(text);
        if (!type.fits(text)) {
            throw new IllegalArgumentException(
                    "an identity is 12 characters, without a hyphen, of a form that is known");
        }
        return new PersonId(text, type);
    }

    int size() {
        return size;
    }

    /**
     * Kinds of identity are guessed from their form in lists, and stated in a question: what decides is the identity itself. Of national
     * ones; lists have no others, and a region's number may be written as another's personal number.
     */
    static PersonId asListed(PersonId person) {
        return new PersonId(person.id(), IdentityType.guessedFrom(person.id()));
    }

    Set<PersonId> of(PersonId person) {
        Set<PersonId> all = person.type().isNational() ? known.get(asListed(person)) : null;
        return all == null
                ? Set.of(person)
                : Stream.concat(Stream.of(person), all.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
