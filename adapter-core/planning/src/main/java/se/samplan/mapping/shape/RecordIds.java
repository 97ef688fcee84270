package se.samplan.mapping.shape;

import se.samplan.model.HsaId;
import se.samplan.model.planning.Identifier;

/** Identity of records across systems (information model, section 2, RecordIdType). */
public final class RecordIds {

    private RecordIds() {}

    /**
     * The id that the record has in its system: what follows {@code {sourceSystemHsaId}:}, or the whole id where a producer
     * builds it in another way (older ones put it in the root).
     */
    public static String documentId(Identifier id, HsaId sourceSystem) {
        String whole = id.extension().orElse(id.root());
        String prefix = sourceSystem.value() + ":";
        return whole.startsWith(prefix) && whole.length() > prefix.length() ? whole.substring(prefix.length()) : whole;
    }
}
