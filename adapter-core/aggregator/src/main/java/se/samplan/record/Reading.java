package se.samplan.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.outcome.FailureKind;

/**
 * What a source's answer came to: the records that can be used, and what was wrong with the rest.
 *
 * @param beside what stands beside the records, for example where the source has more
 * @param defects in no case a reason to lose the records that are right
 * @param withheld what the reader may not see but may know of; empty until access has been decided, and for the person always
 * @param unusable what is known of records that lack their identity, their source system or their person, one each. For
 *     deciding who may know of them, and for the log; a defect for the reader only when access has been decided so
 */
public record Reading(
        List<SourceRecord> records,
        Beside beside,
        Set<FailureKind> defects,
        List<Withheld> withheld,
        List<Facts> unusable) {

    /** What to tell first when there is room for one: mixed-up persons before everything else. */
    private static final List<FailureKind> GRAVEST_FIRST = List.of(
            FailureKind.WRONG_PATIENT,
            FailureKind.RESULT_ERROR,
            FailureKind.INVALID_RECORD,
            FailureKind.PARTIAL,
            FailureKind.OUTDATED,
            FailureKind.WRONG_SOURCE);

    /** Defects that leave an answer usable even if it has no records: nothing is an answer, too. */
    private static final Set<FailureKind> OF_ANSWERS = Set.of(FailureKind.PARTIAL, FailureKind.OUTDATED);

    /** What to tell first of what is withheld: what the reader can do something about. */
    private static final List<FailureKind> WITHHELD_FIRST = List.of(
            FailureKind.ACCESS_NOT_CHECKED,
            FailureKind.NO_CONSENT,
            FailureKind.NO_RELATION,
            FailureKind.BLOCKED,
            FailureKind.WITHHELD);

    public Reading {
        records = List.copyOf(records);
        defects = defects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(defects));
        withheld = List.copyOf(withheld);
        unusable = List.copyOf(unusable);
    }

    /** A reading of which nothing is withheld, and every record can be used. */
    public Reading(List<SourceRecord> records, List<XmlSlice> carried, Set<FailureKind> defects) {
        this(records, new Beside(carried, Optional.empty(), List.of()), defects, List.of(), List.of());
    }

    /** What the source sent beside its records, and is handed on. */
    public List<XmlSlice> carried() {
        return beside.carried();
    }

    /** Bytes that go out with it beyond those that came in: namespaces that were declared once, around all of it. */
    public long added() {
        long added = 0;
        for (SourceRecord record : records) {
            added += record.xml().added();
        }
        for (XmlSlice slice : carried()) {
            added += slice.added();
        }
        return added;
    }

    /** True if it holds all that the source has, as far as it says. */
    public boolean isLastPage() {
        return carried().isEmpty();
    }

    /**
     * True if no record is left, and something was wrong: it cannot be known whether there was anything. Not so where the source
     * says where it goes on: what is wrong on one page hides none of the next.
     */
    boolean isUseless() {
        boolean goesOn = !isLastPage() && !defects.contains(FailureKind.RESULT_ERROR);
        return records.isEmpty() && !goesOn && !OF_ANSWERS.containsAll(defects);
    }

    /** True if nothing is wrong with it and nothing that the reader may know of is withheld. */
    public boolean isWhole() {
        return defects.isEmpty() && withheld.isEmpty();
    }

    /** The same reading with those records only. What is left out leaves no trace. */
    public Reading keeping(Predicate<SourceRecord> wanted) {
        return new Reading(records.stream().filter(wanted).toList(), beside, defects, withheld, unusable);
    }

    /** This page and the next, as one; the next one says where they go on. */
    public Reading joined(Reading next) {
        Set<FailureKind> both = EnumSet.noneOf(FailureKind.class);
        both.addAll(defects);
        both.addAll(next.defects);
        return new Reading(
                both(records, next.records),
                beside.joined(next.beside),
                both,
                both(withheld, next.withheld),
                both(unusable, next.unusable));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The same reading, without saying that the source has more. */
    public Reading carryingNothing() {
        return new Reading(records, beside.carryingNothing(), defects, withheld, unusable);
    }

    /** The same reading, with that defect too. */
    public Reading lacking(FailureKind defect) {
        Set<FailureKind> more = EnumSet.of(defect);
        more.addAll(defects);
        return new Reading(records, beside, more, withheld, unusable);
    }

    /** The same reading, with that much withheld. */
    public Reading withholding(List<Withheld> some) {
        return new Reading(records, beside, defects, some, unusable);
    }

    /** What to tell of this source: its gravest defect, else why something is withheld, if that may be told. */
    public Optional<FailureKind> gravest() {
        return GRAVEST_FIRST.stream().filter(defects::contains).findFirst().or(this::withheldHere);
    }

    /** Why something of this source is withheld, if the reader may know that it is withheld here. */
    public Optional<FailureKind> withheldHere() {
        return WITHHELD_FIRST.stream()
                .filter(kind -> withheld.stream().anyMatch(some -> some.atSource() && some.kind() == kind))
                .findFirst();
    }
}
