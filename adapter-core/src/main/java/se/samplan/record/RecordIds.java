package se.samplan.record;

import java.util.Locale;
import se.samplan.model.RecordId;

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
