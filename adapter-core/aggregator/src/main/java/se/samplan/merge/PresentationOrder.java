package se.samplan.merge;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.record.Derived;
import se.samplan.record.Facts;
import se.samplan.record.SourceRecord;

/**
 * The order in which records are given (information model, section 11): display level, status, start of validity and last
 * update with the latest first; ties by source and document id. A total order: every tie that can be met is broken, in
 * the end by the bytes, or the answer would change with the order in which sources reply.
 */
public final class PresentationOrder implements Comparator<SourceRecord> {

    /** One thing that is compared, as text. */
    private record Part(Function<SourceRecord, String> text, boolean highestFirst) {

        int compare(String a, String b) {
            return highestFirst ? b.compareTo(a) : a.compareTo(b);
        }
    }

    private static final int DATE_LENGTH = 8;
    private static final String PADDING = "0000000000";

    /** What breaks every tie but one: identity, the newer version first, and who delivered it. The bytes come last. */
    private static final List<Part> IDENTITY = List.of(
            lowest(r -> r.id().system().value().toUpperCase(Locale.ROOT)),
            lowest(r -> r.id().documentId()),
            highest(r -> padded(r.version().orElse(0))),
            lowest(r -> r.deliveredBy().logicalAddress().value().toUpperCase(Locale.ROOT)));

    private final List<Part> parts;

    private PresentationOrder(Part... first) {
        this.parts = Stream.concat(Stream.of(first), IDENTITY.stream()).toList();
    }

    /** The order of that name. */
    public static PresentationOrder of(RecordOrder order) {
        return switch (order) {
            case BY_IMPORTANCE ->
                new PresentationOrder(
                        lowest(r -> Integer.toString(PlanRanks.prominence(r.facts()))),
                        lowest(r -> Integer.toString(PlanRanks.status(r.facts()))),
                        highest(r -> validFrom(r.facts())),
                        highest(r -> Derived.lastUpdated(r.facts()).orElse("")));
            case LATEST_FIRST ->
                new PresentationOrder(highest(r -> firstOf(
                        r.facts(),
                        Fact.START_TIME,
                        Fact.END_TIME,
                        Fact.DOCUMENT_TIME,
                        Fact.AUTHOR_TIME,
                        Fact.VALID_FROM)));
            case BY_START -> new PresentationOrder(lowest(r -> r.facts().orEmpty(Fact.START_TIME)));
        };
    }

    /** Compares records; equal are only those that are the same to the byte. */
    @Override
    public int compare(SourceRecord a, SourceRecord b) {
        for (Part part : parts) {
            int compared = part.compare(part.text().apply(a), part.text().apply(b));
            if (compared != 0) {
                return compared;
            }
        }
        return a.xml().compareBytes(b.xml());
    }

    /** Where the record stands, as text that can be kept. Only records that differ in nothing but their bytes share it. */
    public List<String> placeOf(SourceRecord record) {
        return parts.stream().map(part -> part.text().apply(record)).toList();
    }

    /**
     * Compares where the record stands with a place that was kept: negative if it comes before it.
     *
     * @param place of a record in this order
     * @throws IllegalArgumentException if the place is of another order
     */
    public int compareToPlace(SourceRecord record, List<String> place) {
        if (place.size() != parts.size()) {
            throw new IllegalArgumentException("the place is one of another order");
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int compared = part.compare(part.text().apply(record), place.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** The day from which the record applies: as stated, else the day it was drawn up, else the day it was registered. */
    private static String validFrom(Facts facts) {
        String day = firstOf(facts, Fact.VALID_FROM, Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME);
        return day.substring(0, Math.min(DATE_LENGTH, day.length()));
    }

    private static String firstOf(Facts facts, Fact... inTurn) {
        return Arrays.stream(inTurn)
                .flatMap(fact -> facts.get(fact).stream())
                .findFirst()
                .orElse("");
    }

    private static String padded(int number) {
        String digits = Integer.toString(number);
        return PADDING.substring(digits.length()) + digits;
    }

    private static Part lowest(Function<SourceRecord, String> text) {
        return new Part(text, false);
    }

    private static Part highest(Function<SourceRecord, String> text) {
        return new Part(text, true);
    }
}
