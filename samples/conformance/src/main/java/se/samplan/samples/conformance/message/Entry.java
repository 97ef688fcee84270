package se.samplan.samples.conformance.message;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.contract.Fact;

/**
 * One record of an answer.
 *
 * @param number from 1, in the order of the answer
 * @param facts what it holds of each fact, in the order of the record
 * @param id what names it within its source, without the version; empty where nothing does
 */
public record Entry(int number, Element element, Map<Fact, List<String>> facts, Optional<String> id, String identity) {

    /** The records of an answer: what has the right name in the right namespace. */
    public static List<Entry> of(TestedContract contract, Element response) {
        List<Element> records = Xml.children(
                        response, contract.description().wire().record().getLocalPart())
                .stream()
                .filter(record -> contract.service().equals(record.getNamespaceURI()))
                .toList();
        return Stream.iterate(1, number -> number + 1)
                .limit(records.size())
                .map(number -> of(contract, number, records.get(number - 1)))
                .toList();
    }

    private static Entry of(TestedContract contract, int number, Element record) {
        Map<Fact, List<String>> facts = new EnumMap<>(Fact.class);
        contract.description().facts().forEach((path, fact) -> {
            if (!fact.hasParts()) {
                List<String> found = Xml.at(record, path).map(Xml::text).toList();
                facts.merge(
                        fact,
                        found,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        });
        Optional<String> id = id(contract, facts);
        return new Entry(number, record, facts, id, identity(record, facts, id));
    }

    private static Optional<String> id(TestedContract contract, Map<Fact, List<String>> facts) {
        return contract.description().identity().stream()
                .filter(names -> names.stream()
                        .noneMatch(name -> facts.getOrDefault(name, List.of()).isEmpty()))
                .map(names -> texts(names.stream(), facts))
                .findFirst();
    }

    /** Source, version and id, or, where nothing names the record, all of its text. */
    private static String identity(Element record, Map<Fact, List<String>> facts, Optional<String> id) {
        return id.map(names -> texts(Stream.of(Fact.SOURCE_SYSTEM, Fact.VERSION), facts) + "|" + names)
                .orElseGet(() -> record.getTextContent().replaceAll("\\s+", " "));
    }

    private static String texts(Stream<Fact> names, Map<Fact, List<String>> facts) {
        return names.map(name -> String.join(" ", facts.getOrDefault(name, List.of())))
                .collect(Collectors.joining("|"));
    }

    public List<String> all(Fact fact) {
        return facts.getOrDefault(fact, List.of());
    }

    public Optional<String> first(Fact fact) {
        return all(fact).stream().filter(text -> !text.isEmpty()).findFirst();
    }

    /** Any of those facts. */
    public Stream<String> all(Set<Fact> some) {
        return some.stream().flatMap(fact -> all(fact).stream());
    }

    public String place() {
        return Xml.place(element);
    }

    /** What it holds is not told (INV-L7). */
    @Override
    public String toString() {
        return "record " + number;
    }
}
