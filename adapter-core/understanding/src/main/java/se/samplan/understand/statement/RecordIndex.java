package se.samplan.understand.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Relation;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;

/**
 * Finds the record that an id names (RecordIdType, information model, section 2): {@code system:documentId}, the system without
 * regard to case, the rest as it is. Some sources write the document id alone and name the system beside it.
 */
public final class RecordIndex {

    private final Map<Key, List<Known<?>>> byId = new HashMap<>();

    private record Key(RecordKind kind, String id) {}

    public RecordIndex(Planning planning) {
        planning.plans().forEach(known -> put(RecordKind.PLAN, known));
        planning.agreements().forEach(known -> put(RecordKind.AGREEMENT, known));
        planning.contacts().forEach(known -> put(RecordKind.CONTACT, known));
        planning.bookings().forEach(known -> put(RecordKind.BOOKING, known));
        planning.notes().forEach(known -> put(RecordKind.NOTE, known));
        byId.values().forEach(namesakes -> namesakes.sort(Version.LATEST_FIRST));
    }

    /** The record that a link leads to; of several with one id, the latest. */
    public Optional<Known<?>> target(Relation relation) {
        return RecordKind.holding(relation.targetKind())
                .flatMap(kind -> find(kind, relation.targetRecordId(), relation.targetSourceSystemId()));
    }

    /** The record of that kind with that id. */
    public Optional<Known<?>> find(RecordKind kind, Identifier id) {
        return find(kind, id, Optional.empty());
    }

    /** The system that is said to hold the target of a link: the one that is named, else the one that its id begins with. */
    public static Optional<HsaId> holder(Relation relation) {
        return relation.targetSourceSystemId()
                .flatMap(Identifier::extension)
                .filter(system -> !system.isBlank())
                .map(HsaId::new)
                .or(() -> holder(relation.targetRecordId()));
    }

    /** The system that an id begins with. */
    public static Optional<HsaId> holder(Identifier id) {
        String text = text(id);
        int colon = text.indexOf(':');
        return Optional.of(text)
                .filter(whole -> colon > 0)
                .map(whole -> whole.substring(0, colon))
                .filter(system -> !system.isBlank())
                .map(HsaId::new);
    }

    /** The text by which records of one kind are told from each other. */
    public static String text(Known<?> known) {
        String system = known.system().value() + ":";
        String id = known.id().documentId();
        return comparable(id.regionMatches(true, 0, system, 0, system.length()) ? id : system + id);
    }

    private Optional<Known<?>> find(RecordKind kind, Identifier id, Optional<Identifier> system) {
        String text = text(id);
        return Stream.concat(
                        Stream.of(text),
                        system.flatMap(Identifier::extension).map(named -> named + ":" + text).stream())
                .map(spelled -> byId.getOrDefault(new Key(kind, comparable(spelled)), List.of()))
                .flatMap(List::stream)
                .findFirst();
    }

    private void put(RecordKind kind, Known<?> known) {
        byId.computeIfAbsent(new Key(kind, text(known)), first -> new ArrayList<>(1))
                .add(known);
    }

    private static String text(Identifier id) {
        String extension = id.extension().orElse("");
        if (extension.isEmpty()) {
            return id.root();
        }
        return id.root().equals(Identifier.SOURCE_UNIQUE) ? extension : id.root() + ":" + extension;
    }

    private static String comparable(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon).toUpperCase(Locale.ROOT) + text.substring(colon);
    }
}
