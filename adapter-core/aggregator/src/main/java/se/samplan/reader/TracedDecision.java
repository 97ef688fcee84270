package se.samplan.reader;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import se.samplan.model.RecordId;

/**
 * What a reader does not get of a record, and why: for a preview, and for nobody else. Holds the ids of the record and nothing of
 * its content.
 *
 * @param verdict that it is withheld, or shown in part
 * @param rules every rule that was concerned, and what it said, in the order in which they were asked
 */
public record TracedDecision(RecordId record, Decision.Verdict verdict, List<String> rules) {

    /** By source system and record; one that came twice with other decisions stands twice. */
    static final Comparator<TracedDecision> ORDER = comparing(
                    (TracedDecision one) -> one.record().system().value().toUpperCase(Locale.ROOT))
            .thenComparing(one -> one.record().documentId())
            .thenComparing(TracedDecision::verdict)
            .thenComparing(one -> String.join(" ", one.rules()));

    public TracedDecision {
        rules = List.copyOf(rules);
    }
}
