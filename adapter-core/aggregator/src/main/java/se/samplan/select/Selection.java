package se.samplan.select;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contract.Addressing;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.contract.PublishedPeriod;
import se.samplan.model.HsaId;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.Code;
import se.samplan.outcome.Outcome;
import se.samplan.question.Filters;
import se.samplan.record.Derived;
import se.samplan.record.Facts;
import se.samplan.record.Reading;

/**
 * Keeps the records that a question asks for (urval). The filters of the published contracts hold even if a source ignores
 * them; the others are ours (information model, section 11).
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>A record must meet every filter that is given; of a filter's values, one is enough.
 *   <li>A record without the fact that a filter needs does not meet it. So a plan without structure (L0) drops out as soon
 *       as status, care sphere, validity, goals, topic or responsible party is asked for: what is not stated cannot be
 *       told, and whoever filters must know that. But a time that is stated, and that nobody can read, may be any: it meets
 *       every period, since a source that writes its times in its own way would else seem to have nothing.
 *   <li>HSA-ids are compared without case and organisation numbers in whatever spelling, codes and other ids exactly,
 *       names and texts folded ({@link Words}).
 *   <li>Each record is looked at by itself: selecting before merging or after it gives the same records.
 * </ol>
 */
public final class Selection {

    private final PublishedPeriod period;
    private final Fact careContact;
    private final Fact unit;

    /** @param contract says what its period is matched against, and whether its sources are the care units themselves */
    public Selection(AggregatedContract<?> contract) {
        this.period = contract.selection().period();
        this.careContact = contract.selection().careContact();
        this.unit = contract.addressing() == Addressing.CARE_UNIT ? Fact.SOURCE_SYSTEM : Fact.CARE_UNIT;
    }

    /** The outcomes with the wanted records only; what is left out leaves no trace. */
    public List<Outcome<Reading>> keep(Filters filters, List<Outcome<Reading>> outcomes) {
        if (filters.equals(Filters.NONE)) {
            return outcomes;
        }
        Predicate<Facts> wanted = wanted(filters);
        return outcomes.stream()
                .map(outcome -> outcome.fold(
                        answered -> new Outcome.Answered<>(
                                answered.source(),
                                answered.after(),
                                answered.answer().keeping(each -> wanted.test(each.facts()))),
                        late -> outcome,
                        failed -> outcome,
                        notAsked -> outcome))
                .toList();
    }

    /** Tells whether a record with those facts is asked for. */
    public Predicate<Facts> wanted(Filters filters) {
        List<Predicate<Facts>> all = new ArrayList<>();
        hsaId(filters.careUnits(), unit).ifPresent(all::add);
        hsaId(filters.careGivers(), Fact.CARE_GIVER).ifPresent(all::add);
        filters.period().map(WrittenDays::of).ifPresent(days -> all.add(facts -> isWithin(days, facts)));
        oneOf(filters.careContacts(), careContact).ifPresent(all::add);
        oneOf(filters.types(), Fact.TYPE).ifPresent(all::add);
        filters.careProcess()
                .ifPresent(process -> all.add(
                        facts -> process.is(facts.orEmpty(Fact.CARE_PROCESS_ROOT), facts.orEmpty(Fact.CARE_PROCESS))));
        oneOf(filters.statuses(), Fact.STATUS).ifPresent(all::add);
        oneOf(codes(filters.careSpheres()), Fact.CARE_SPHERE).ifPresent(all::add);
        oneOf(filters.goalStatuses(), Fact.GOAL_STATUS).ifPresent(all::add);
        oneOf(filters.topics(), Fact.TOPIC).ifPresent(all::add);
        prominence(filters.prominences()).ifPresent(all::add);
        filters.validity().map(WrittenDays::of).ifPresent(days -> all.add(facts -> isValidIn(days, facts)));
        responsible(filters.responsibleParties()).ifPresent(all::add);
        filters.text().map(Words::of).ifPresent(words -> all.add(facts -> words.allOccurIn(facts.all(Fact.TEXT))));
        filters.changedSince()
                .map(Filters.TIME::format)
                .ifPresent(time -> all.add(facts -> hasChangedSince(time, facts)));
        return facts -> all.stream().allMatch(each -> each.test(facts));
    }

    private boolean isWithin(WrittenDays days, Facts facts) {
        return period.fold(
                times -> stated(times, facts).stream()
                        .anyMatch(time -> WrittenDays.isUnreadable(time) || days.hold(time)),
                interval -> stated(interval.facts(), facts).stream().anyMatch(WrittenDays::isUnreadable)
                        || overlaps(interval, days, facts));
    }

    private static List<String> stated(PublishedPeriod.Times times, Facts facts) {
        List<String> stated = stated(times.any().stream(), facts);
        return stated.isEmpty() ? stated(times.otherwise().stream(), facts) : stated;
    }

    private static List<String> stated(Stream<Fact> times, Facts facts) {
        return times.flatMap(fact -> facts.all(fact).stream()).toList();
    }

    /** True if the record's days overlap the period. */
    private static boolean overlaps(PublishedPeriod.Interval interval, WrittenDays days, Facts facts) {
        List<String> stated = stated(interval.facts(), facts).stream()
                .filter(WrittenDays::isDay)
                .sorted()
                .toList();
        if (stated.isEmpty()) {
            return false;
        }
        Optional<String> start = facts.get(interval.start()).filter(WrittenDays::isDay);
        Optional<String> end = facts.get(interval.end()).filter(WrittenDays::isDay);
        boolean goesOn = start.isPresent() && end.isEmpty();
        boolean hasBegunSometime = end.isPresent() && start.isEmpty();
        return (hasBegunSometime || !days.endBefore(stated.get(0)))
                && (goesOn || !days.startAfter(stated.get(stated.size() - 1)));
    }

    /**
     * True if the record is valid on one of the days. An end that is not stated, or not readable, is open; where nothing is stated, nothing can
     * be told. A booked time is valid on the day it begins, a care contact from its start to its end.
     */
    private boolean isValidIn(WrittenDays days, Facts facts) {
        Fact last = period.fold(times -> Fact.START_TIME, PublishedPeriod.Interval::end);
        Optional<String> from = facts.get(Fact.VALID_FROM).or(() -> facts.get(Fact.START_TIME));
        Optional<String> to = facts.get(Fact.VALID_TO).or(() -> facts.get(last));
        return (from.isPresent() || to.isPresent())
                && from.filter(WrittenDays::isDay).filter(days::endBefore).isEmpty()
                && to.filter(WrittenDays::isDay).filter(days::startAfter).isEmpty();
    }

    private static boolean hasChangedSince(String time, Facts facts) {
        return Derived.lastUpdated(facts)
                .filter(changed -> WrittenDays.isUnreadable(changed) || changed.compareTo(time) >= 0)
                .isPresent();
    }

    private static Optional<Predicate<Facts>> prominence(List<Prominence> levels) {
        return given(
                levels,
                codes -> facts ->
                        Derived.prominence(facts).filter(codes::contains).isPresent());
    }

    /**
     * Matches by name or kind of party (part) of somebody who is responsible for something in the record, or by the HSA-id of
     * somebody who takes part or of the fixed contact: a responsibility states no HSA-id of its own.
     */
    private static Optional<Predicate<Facts>> responsible(List<String> parties) {
        return given(parties, given -> {
            Set<String> names = given.stream().map(Words::folded).collect(Collectors.toUnmodifiableSet());
            Set<String> ids = upper(given);
            return facts ->
                    facts.all(Fact.RESPONSIBLE).stream().map(Words::folded).anyMatch(names::contains)
                            || Stream.of(Fact.PARTICIPANT, Fact.STAFF)
                                    .flatMap(fact -> facts.all(fact).stream())
                                    .map(Selection::upper)
                                    .anyMatch(ids::contains);
        });
    }

    private static Optional<Predicate<Facts>> hsaId(List<HsaId> ids, Fact fact) {
        return given(ids, given -> {
            return facts -> facts.all(fact).stream().map(HsaId::new).anyMatch(given::contains);
        });
    }

    private static Optional<Predicate<Facts>> oneOf(List<String> values, Fact fact) {
        return given(values, wanted -> states(fact, wanted));
    }

    private static Predicate<Facts> states(Fact fact, Set<String> wanted) {
        return facts -> facts.all(fact).stream().anyMatch(wanted::contains);
    }

    /** A filter without values filters nothing. */
    private static <T> Optional<Predicate<Facts>> given(List<T> values, Function<Set<T>, Predicate<Facts>> filter) {
        return Optional.of(values).filter(not(List::isEmpty)).map(some -> filter.apply(Set.copyOf(some)));
    }

    private static List<String> codes(List<? extends Code> values) {
        return values.stream().map(Code::code).toList();
    }

    private static Set<String> upper(Collection<String> ids) {
        return ids.stream().map(Selection::upper).collect(Collectors.toUnmodifiableSet());
    }

    private static String upper(String id) {
        return id.strip().toUpperCase(Locale.ROOT);
    }
}
