package se.samplan.understand.timeline;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.RecordId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Standing;
import se.samplan.understand.roster.Roster;

/**
 * What has been and what comes when (tidslinje; overview, section 3), by start, then kind, then source.
 *
 * @param entries 0..*; what has a place in time and is within the period that was asked for
 * @param rules 0..*; what happens again and again and is told as a rule
 * @param withoutTime 0..*; "utan tid": open, with a time in words or none decided
 */
public record Timeline(List<TimelineEntry> entries, List<TimelineEntry> rules, List<TimelineEntry> withoutTime) {

    private static final Comparator<TimelineEntry> ORDER = comparing(
                    (TimelineEntry entry) -> entry.when().start().orElse(LocalDateTime.MAX))
            .thenComparing(TimelineEntry::kind)
            .thenComparing(entry -> entry.says().get(0));

    public Timeline {
        entries = List.copyOf(entries);
        rules = List.copyOf(rules);
        withoutTime = List.copyOf(withoutTime);
    }

    /** @param roster of the same records, at the same moment */
    public static Timeline of(Planning planning, Roster roster, TimelineQuestion question) {
        Telling telling = new Telling(planning, roster, question, event -> true);
        List<Event> told = telling.events().toList();
        return new Timeline(
                entries(telling, told, EnumSet.allOf(EntryKind.class)), unplaced(told, true), unplaced(told, false));
    }

    /**
     * The entries of some kinds alone, as they stand in the timeline, with all that is told of them. What is of another kind, and can
     * be no part of them, is not worked out.
     *
     * @param roster of the same records, at the same moment
     */
    public static List<TimelineEntry> entries(
            Planning planning, Roster roster, TimelineQuestion question, Set<EntryKind> kinds) {
        Telling telling = new Telling(
                planning,
                roster,
                question,
                event -> kinds.contains(event.kind())
                        || event.canMeet()
                        || event.link().isPresent());
        return entries(telling, telling.events().toList(), kinds);
    }

    private static List<TimelineEntry> entries(Telling telling, List<Event> told, Set<EntryKind> kinds) {
        TimelineQuestion question = telling.question;
        List<Event> placed = told.stream()
                .filter(event -> event.when().precision().hasPlace())
                .filter(event -> overlaps(event.when(), question.period()))
                .toList();
        Map<RecordKey, LocalDateTime> moved = moved(telling.planning, question);
        return Meetings.of(placed, telling.onlyLinked().toList()).stream()
                .filter(meeting -> kinds.contains(meeting.get(0).kind()))
                .map(Meetings::entry)
                .map(entry -> withEarlier(entry, moved))
                .sorted(ORDER)
                .toList();
    }

    private static boolean overlaps(When when, Days period) {
        LocalDate first = when.firstDay().orElseThrow();
        LocalDate last = when.lastDay().orElseThrow();
        return !last.isBefore(period.start()) && !first.isAfter(period.end());
    }

    private static List<TimelineEntry> unplaced(List<Event> told, boolean rules) {
        return told.stream()
                .filter(event -> !event.when().precision().hasPlace())
                .filter(event -> (event.when().precision() == TimePrecision.RECURRING) == rules)
                .filter(event -> event.state() != EntryState.DONE && event.state() != EntryState.CANCELLED)
                .map(event -> Meetings.entry(List.of(event)))
                .sorted(ORDER)
                .toList();
    }

    private static Map<RecordKey, LocalDateTime> moved(Planning planning, TimelineQuestion question) {
        Map<RecordKey, LocalDateTime> moved = new HashMap<>();
        Map<RecordId, LocalDateTime> earlier = question.earlierStarts();
        planning.bookings().stream()
                .filter(known -> earlier.containsKey(known.id()))
                .forEach(known -> moved.put(known.key(), earlier.get(known.id())));
        return moved;
    }

    private static TimelineEntry withEarlier(TimelineEntry entry, Map<RecordKey, LocalDateTime> moved) {
        if (moved.isEmpty()) {
            return entry;
        }
        Optional<LocalDateTime> earlier = entry.says().stream()
                .filter(says -> entry.state() == EntryState.MOVED)
                .flatMap(says -> Optional.ofNullable(moved.get(says.record())).stream())
                .findFirst();
        return earlier.isEmpty()
                ? entry
                : TimelineEntryBuilder.builder(entry).earlier(earlier).build();
    }

    /** Reads all records. */
    private static final class Telling {

        private final Planning planning;
        private final TimelineQuestion question;
        private final RecordEvents records;
        private final ItemEvents items;
        private final Predicate<Event> isWanted;

        /** @param isWanted of an event, whenever it is */
        Telling(Planning planning, Roster roster, TimelineQuestion question, Predicate<Event> isWanted) {
            this.planning = planning;
            this.question = question;
            this.records = new RecordEvents(question, roster);
            this.items = new ItemEvents(question, roster);
            this.isWanted = isWanted;
        }

        Stream<Event> events() {
            return Stream.of(
                            planning.bookings().stream().map(records::booked),
                            planning.careContacts().stream().flatMap(known -> records.been(known).stream()),
                            planning.plans().stream().flatMap(this::ofPlan),
                            planning.agreements().stream().flatMap(this::ofAgreement),
                            planning.contacts().stream().flatMap(records::boundsOfContact))
                    .flatMap(events -> events)
                    .filter(isWanted);
        }

        Stream<Event> onlyLinked() {
            return planning.plans().stream()
                    .filter(known -> Standing.ofPlan(known.record(), asOf()) != Standing.IN_ERROR)
                    .flatMap(known -> known.record().structuredCarePlan().stream()
                            .flatMap(plan -> plan.activity().stream())
                            .flatMap(activity -> items.booked(known, activity)));
        }

        private Stream<Event> ofPlan(Known<CarePlan> known) {
            if (Standing.ofPlan(known.record(), asOf()) == Standing.IN_ERROR) {
                return Stream.empty();
            }
            Held held = new Held(
                    Standing.isSaidOver(known.record()),
                    known.record().structuredCarePlan().flatMap(StructuredCarePlan::validityPeriod),
                    question);
            Stream<Event> inside = known.record().structuredCarePlan().stream()
                    .flatMap(plan -> Stream.concat(
                            plan.activity().stream()
                                    .flatMap(activity -> Stream.concat(
                                            items.activity(known, activity, held.days(), isWanted),
                                            items.preparing(known, activity))),
                            plan.followUp().stream().map(followUp -> items.followUp(known, followUp))));
            return Stream.concat(records.boundsOfPlan(known), inside.filter(held::holds));
        }

        private Stream<Event> ofAgreement(Known<Agreement> known) {
            if (Standing.ofAgreement(known.record(), asOf()) == Standing.IN_ERROR) {
                return Stream.empty();
            }
            Held held = new Held(
                    Standing.isSaidOver(known.record()),
                    Optional.of(known.record().body().validityPeriod()),
                    question);
            Stream<Event> steps = known.record().body().nextStep().stream()
                    .flatMap(step -> Stream.concat(Stream.of(items.step(known, step)), items.preparing(known, step)));
            return Stream.concat(records.bounds(known), steps.filter(held::holds));
        }

        private AsOf asOf() {
            return question.asOf();
        }
    }

    /**
     * How long a record holds, and so what of it is told. Of what its status says is over nothing is to come, today
     * included; what is planned for a time after its last day, while nobody has said that it is over, may well be.
     */
    private record Held(boolean isSaidOver, Optional<OpenPeriod> validity, TimelineQuestion question) {

        /** Within the period that was asked for; empty if it holds on none of its days. */
        Optional<Days> days() {
            LocalDate start = validity.flatMap(OpenPeriod::start)
                    .filter(first -> first.isAfter(question.period().start()))
                    .orElse(question.period().start());
            LocalDate end = last().filter(day -> day.isBefore(question.period().end()))
                    .orElse(question.period().end());
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Days(start, end));
        }

        private Optional<LocalDate> last() {
            Optional<LocalDate> end = validity.flatMap(OpenPeriod::end);
            LocalDate yesterday = question.asOf().date().minusDays(1);
            return isSaidOver ? end.filter(day -> day.isBefore(yesterday)).or(() -> Optional.of(yesterday)) : end;
        }

        /** What is planned for some time within several days is to come until the last of them. */
        boolean holds(Event event) {
            Optional<LocalDate> counts = event.state() == EntryState.PLANNED
                    ? event.when().lastDay()
                    : event.when().firstDay();
            return !isSaidOver
                    || counts.filter(day -> !day.isAfter(last().orElse(day))).isPresent();
        }
    }
}
