package se.samplan.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samplan.contract.Fact;
import se.samplan.model.RecordId;
import se.samplan.model.planning.Identifier;

/** Ids of records as text, {@code system:documentId} (RecordIdType, information model, section 2). */
public final class RecordIds {

    private RecordIds() {}

    /**
     * The text that stands in a summary; the same wherever the record is named. Some contracts send the document id alone,
     * others the whole text already.
     */
    public static String text(RecordId id) {
        String system = id.system().value() + ":";
        boolean whole = id.documentId().regionMatches(true, 0, system, 0, system.length());
        return whole ? id.documentId() : system + id.documentId();
    }

    /**
     * What names a record within its source, as the contract says: the first set of facts that the record has in full.
     * Where its id is one of another system than the usual, that system belongs to it; where there is only a root, the root
     * is the id (notes that were given by earlier versions of the contract, and every UUID).
     */
    static Optional<String> documentId(List<List<Fact>> identity, Facts facts) {
        for (List<Fact> set : identity) {
            Optional<String> text = facts.together(set);
            if (text.isPresent()) {
                return Optional.of(qualified(set, text.get(), facts));
            }
        }
        return Optional.empty();
    }

    private static String qualified(List<Fact> set, String text, Facts facts) {
        String root = facts.orEmpty(Fact.DOCUMENT_ID_ROOT);
        String system = facts.orEmpty(Fact.SOURCE_SYSTEM);
        boolean usual = !set.equals(List.of(Fact.DOCUMENT_ID))
                || root.isEmpty()
                || root.equalsIgnoreCase(system)
                || text.regionMatches(true, 0, system + ":", 0, system.length() + 1);
        return usual ? text : text(root, text);
    }

    /** An id as text: within the usual root the extension alone, else with its root; the root alone if that is the id. */
    static String text(String root, String extension) {
        if (extension.isEmpty()) {
            return root;
        }
        return root.equals(Identifier.SOURCE_UNIQUE) ? extension : root + ":" + extension;
    }

    /**
     * The keys under which others may point to the record: the key of its text, and also that of its id where the id is unique
     * by itself (a root that is no system of ours, or a root alone).
     */
    public static List<String> keys(SourceRecord record) {
        String own = key(text(record.id()));
        String id = record.id().documentId();
        boolean unique = record.facts().get(Fact.DOCUMENT_ID_ROOT).isPresent()
                && !id.equals(record.facts().orEmpty(Fact.DOCUMENT_ID));
        return unique ? List.of(own, key(id)) : List.of(own);
    }

    /** The text by which ids are compared: the system without regard to case, the rest as it is. */
    public static String key(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon).toUpperCase(Locale.ROOT) + text.substring(colon);
    }

    /** The system that the id names, as it is compared. */
    public static String systemOf(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon).toUpperCase(Locale.ROOT);
    }
}
