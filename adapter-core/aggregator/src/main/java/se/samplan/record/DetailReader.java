package se.samplan.record;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.RelationKind;
import se.samplan.xml.Parser;

/**
 * Reads the facts that have parts ({@link Fact#hasParts}) out of a record, a second time and only for those who ask, so that
 * an ordinary answer pays nothing for them.
 */
public final class DetailReader {

    private final FactTree tree;

    public DetailReader(AggregatedContract<?> contract) {
        this.tree = FactTree.of(contract.facts().entrySet().stream()
                .filter(entry -> entry.getValue().hasParts())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What the record says. A record got through reading once, so it is well-formed. */
    public Details read(SourceRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.xml().size());
        try {
            record.xml().writeTo(bytes);
            Collected found = new Collected();
            XMLStreamReader xml = Parser.over(bytes.toByteArray());
            xml.nextTag();
            walk(xml, tree, found);
            return found.details();
        } catch (XMLStreamException | UncheckedStreamException e) {
            return Details.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the start of an element to its end. */
    private static void walk(XMLStreamReader xml, @Nullable FactTree node, Collected found) throws XMLStreamException {
        Fact fact = node == null ? null : node.fact();
        if (fact != null) {
            Map<String, String> parts = new HashMap<>();
            collect(xml, "", parts);
            found.add(fact, parts);
            return;
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                walk(xml, node == null ? null : node.child(xml.getName()), found);
            }
        }
    }

    /** The texts below an element, by their names from it; the first of a name wins. */
    private static void collect(XMLStreamReader xml, String path, Map<String, String> parts) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                collect(xml, path.isEmpty() ? xml.getLocalName() : path + "/" + xml.getLocalName(), parts);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        String stripped = text.toString().strip();
        if (!stripped.isEmpty()) {
            parts.putIfAbsent(path, stripped);
        }
    }

    /** What has been found so far in one record. */
    private static final class Collected {

        private Optional<String> sharedPlanId = Optional.empty();
        private Optional<String> copyOf = Optional.empty();
        private final Set<String> participants = new TreeSet<>();
        private final List<Relation> relations = new ArrayList<>();

        void add(Fact fact, Map<String, String> parts) {
            switch (fact) {
                case SHARED_PLAN_ID -> sharedPlanId = id("", parts);
                case COPY_OF -> copyOf = id("", parts);
                case REPLACES ->
                    id("", parts)
                            .ifPresent(
                                    target -> relations.add(Relation.toItsKind(RelationKind.REPLACES.code(), target)));
                case TAKES_PART -> participant(parts).ifPresent(participants::add);
                case RELATION -> relation(parts).ifPresent(relations::add);
                default -> throw new IllegalStateException(fact + " has no parts");
            }
        }

        Details details() {
            copyOf.ifPresent(original -> relations.add(Relation.toItsKind("copyOf", original)));
            return new Details(sharedPlanId, copyOf, participants, relations);
        }

        private static Optional<Relation> relation(Map<String, String> parts) {
            return Optional.ofNullable(parts.get("relationType"))
                    .flatMap(type -> id("targetRecordId/", parts)
                            .map(target -> new Relation(
                                    type,
                                    Optional.ofNullable(parts.get("targetKind")),
                                    target,
                                    Optional.ofNullable(parts.get("targetItemId")),
                                    Optional.ofNullable(parts.get("targetSourceSystemId/extension")))));
        }

        /** By HSA-id where there is one, else by name; the person is in every plan and says nothing about likeness. */
        private static Optional<String> participant(Map<String, String> parts) {
            String kind = parts.getOrDefault("partyType", "");
            if ("patient".equals(kind)) {
                return Optional.empty();
            }
            return Stream.of("staffId/extension", "name", "careUnit/hsaId/extension")
                    .filter(parts::containsKey)
                    .findFirst()
                    .map(part -> part + "=" + parts.getOrDefault(part, "").toUpperCase(Locale.ROOT));
        }

        private static Optional<String> id(String path, Map<String, String> parts) {
            String extension = parts.getOrDefault(path + "extension", "");
            String root = parts.getOrDefault(path + "root", extension.isEmpty() ? "" : Identifier.SOURCE_UNIQUE);
            return Optional.of(RecordIds.text(root, extension)).filter(text -> !text.isEmpty());
        }
    }
}
