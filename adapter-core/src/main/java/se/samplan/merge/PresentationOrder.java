package se.samplan.merge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.Locale;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.record.Facts;
import se.samplan.record.SourceRecord;

/**
 * The order in which records are given (information model, section 11): display level, status, start of validity and last
 * update with the latest first; ties by source and document id. A total order: every tie that can be met is broken, in
 * the end by the bytes, or the answer would change with the order in which sources reply.
 */
final class PresentationOrder {

    /** What breaks every tie: identity, the newer version first, who delivered it, and in the end the bytes. */
    private static final Comparator<SourceRecord> IDENTITY = comparing(
                    (SourceRecord r) -> r.id().system().value().toUpperCase(Locale.ROOT))
            .thenComparing(r -> r.id().documentId())
            .thenComparing(r -> -r.version().orElse(0))
            .thenComparing(SourceRecord::deliveredBy)
            .thenComparing((a, b) -> a.xml().compareBytes(b.xml()));

    private static final Comparator<SourceRecord> BY_IMPORTANCE = comparingInt(
                    (SourceRecord r) -> PlanRanks.prominence(r.facts()))
            .thenComparingInt(r -> PlanRanks.status(r.facts()))
            .thenComparing(r -> validFrom(r.facts()), reverseOrder())
            .thenComparing(r -> lastUpdated(r.facts()), reverseOrder())
            .thenComparing(IDENTITY);

    private static final Comparator<SourceRecord> LATEST_FIRST = comparing(
                    (SourceRecord r) -> firstOf(r.facts(), Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME, Fact.VALID_FROM),
                    reverseOrder())
            .thenComparing(IDENTITY);

    private static final Comparator<SourceRecord> BY_START =
            comparing((SourceRecord r) -> r.facts().orEmpty(Fact.START_TIME)).thenComparing(IDENTITY);

    private static final int DATE_LENGTH = 8;

    private PresentationOrder() {}

    /** The comparator of that order. */
    static Comparator<SourceRecord> of(RecordOrder order) {
        return switch (order) {
            case BY_IMPORTANCE -> BY_IMPORTANCE;
            case LATEST_FIRST -> LATEST_FIRST;
            case BY_START -> BY_START;
        };
    }

    /** The day from which the record applies: as stated, else the day it was drawn up, else the day it was registered. */
    private static String validFrom(Facts facts) {
        String day = firstOf(facts, Fact.VALID_FROM, Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME);
        return day.substring(0, Math.min(DATE_LENGTH, day.length()));
    }

    private static String lastUpdated(Facts facts) {
        return firstOf(facts, Fact.LAST_UPDATED, Fact.AUTHOR_TIME, Fact.DOCUMENT_TIME);
    }

    private static String firstOf(Facts facts, Fact first, Fact second, Fact third) {
        return facts.get(first)
                .or(() -> facts.get(second))
                .or(() -> facts.get(third))
                .orElse("");
    }
}
