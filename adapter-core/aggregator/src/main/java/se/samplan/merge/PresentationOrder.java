package se.samplan.merge;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.model.HsaId;
import se.samplan.model.Sorting;
import se.samplan.record.Derived;
import se.samplan.record.Facts;
import se.samplan.record.SourceRecord;

/**
 * The order in which records are given (information model, section 11): display level, status, start of validity and last
 * update with the latest first; ties by source and document id. A total order: every tie that can be met is broken, in
 * the end by the bytes, or the answer would change with the order in which sources reply. A consumer may ask for another order,
 * within which this one breaks the ties.
 */
public final class PresentationOrder implements Comparator<SourceRecord> {

    /** One thing that is compared, as text. */
    private record Part(Function<SourceRecord, String> text, boolean highestFirst) {

        int compare(String a, String b) {
            return highestFirst ? b.compareTo(a) : a.compareTo(b);
        }
    }

    private static final int DATE_LENGTH = 8;
    /** Comes after every time, every day and every id. */
    private static final String LAST = "~";

    private static final String PADDING = "0000000000";

    /** What breaks every tie but one: identity, the newer version first, and who delivered it. The bytes come last. */
    private static final List<Part> IDENTITY = List.of(
            lowest(r -> r.id().system().value().toUpperCase(Locale.ROOT)),
            lowest(r -> r.id().documentId()),
            highest(r -> padded(r.version().orElse(0))),
            lowest(r -> r.deliveredBy().logicalAddress().value().toUpperCase(Locale.ROOT)));

    /** A record, and what it is compared by, which is made once. */
    private record Placed(SourceRecord record, List<String> place) {}

    private static final Map<RecordOrder, PresentationOrder> OWN = Arrays.stream(RecordOrder.values())
            .collect(toUnmodifiableMap(identity(), order -> new PresentationOrder(List.of(), own(order))));

    private final List<Part> parts;

    private PresentationOrder(List<Part> first, List<Part> then) {
        this.parts = Stream.of(first, then, IDENTITY).flatMap(List::stream).toList();
    }

    /** The order of that name. */
    public static PresentationOrder of(RecordOrder order) {
        return of(order, Optional.empty());
    }

    /** The order that is asked for; within it, and if none is, the order of that name. */
    public static PresentationOrder of(RecordOrder order, Optional<Sorting> asked) {
        return asked.map(sorting -> new PresentationOrder(asked(sorting), own(order)))
                .orElseGet(() -> requireNonNull(OWN.get(order)));
    }

    private static List<Part> asked(Sorting sorting) {
        return switch (sorting) {
            case VALIDITY -> List.of(highest(r -> validTo(r.facts())), highest(r -> validFrom(r.facts())));
            case UPDATED -> List.of(highest(r -> Derived.lastUpdated(r.facts()).orElse("")));
            case START -> List.of(lowest(r -> orLast(begins(r.facts()))));
            case OWNER ->
                List.of(lowest(r -> owner(r.facts(), Fact.CARE_GIVER)), lowest(r -> owner(r.facts(), Fact.CARE_UNIT)));
        };
    }

    private static List<Part> own(RecordOrder order) {
        return switch (order) {
            case BY_IMPORTANCE ->
                List.of(
                        lowest(r -> Integer.toString(PlanRanks.prominence(r.facts()))),
                        lowest(r -> Integer.toString(PlanRanks.status(r.facts()))),
                        highest(r -> validFrom(r.facts())),
                        highest(r -> Derived.lastUpdated(r.facts()).orElse("")));
            case LATEST_FIRST ->
                List.of(highest(r -> firstOf(
                        r.facts(),
                        Fact.START_TIME,
                        Fact.END_TIME,
                        Fact.DOCUMENT_TIME,
                        Fact.AUTHOR_TIME,
                        Fact.VALID_FROM)));
            case BY_START -> List.of(lowest(r -> r.facts().orEmpty(Fact.START_TIME)));
        };
    }

    /** The records in this order. */
    public List<SourceRecord> sorted(Collection<SourceRecord> records) {
        return records.stream()
                .map(this::placed)
                .sorted(this::compare)
                .map(Placed::record)
                .toList();
    }

    private Placed placed(SourceRecord record) {
        return new Placed(record, placeOf(record));
    }

    private int compare(Placed a, Placed b) {
        int compared = compare(a.place(), b.place());
        return compared == 0 ? a.record().xml().compareBytes(b.record().xml()) : compared;
    }

    private int compare(List<String> a, List<String> b) {
        for (int i = 0; i < parts.size(); i++) {
            int compared = parts.get(i).compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Compares records; only those that are the same to the byte are equal. */
    @Override
    public int compare(SourceRecord a, SourceRecord b) {
        return compare(placed(a), placed(b));
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
        return compare(placeOf(record), place);
    }

    /** The day from which the record applies: as stated, else the day it was drawn up, else the day it was registered. */
    private static String validFrom(Facts facts) {
        String day = firstOf(facts, Fact.VALID_FROM, Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME);
        return day.substring(0, Math.min(DATE_LENGTH, day.length()));
    }

    /** What has begun and states no end holds longest; what states neither is not known to hold. */
    private static String validTo(Facts facts) {
        return facts.get(Fact.VALID_TO)
                .orElseGet(() -> facts.get(Fact.VALID_FROM).map(begun -> LAST).orElse(""));
    }

    private static String begins(Facts facts) {
        return firstOf(facts, Fact.START_TIME, Fact.VALID_FROM, Fact.AGREED_DATE, Fact.DOCUMENT_TIME, Fact.AUTHOR_TIME);
    }

    private static String owner(Facts facts, Fact part) {
        return orLast(facts.get(part)
                .filter(id -> !id.isBlank())
                .map(id -> new HsaId(id).key())
                .orElse(""));
    }

    private static String orLast(String text) {
        return text.isEmpty() ? LAST : text;
    }

    private static String firstOf(Facts facts, Fact... inTurn) {
        for (Fact fact : inTurn) {
            Optional<String> value = facts.get(fact);
            if (value.isPresent()) {
                return value.get();
            }
        }
        return "";
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
