package se.samplan.understand.due;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.planning.Days;
import se.samplan.understand.AsOf;
import se.samplan.understand.Planning;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.timeline.EntryKind;
import se.samplan.understand.timeline.EntryState;
import se.samplan.understand.timeline.TextSaid;
import se.samplan.understand.timeline.TimePrecision;
import se.samplan.understand.timeline.Timeline;
import se.samplan.understand.timeline.TimelineEntry;
import se.samplan.understand.timeline.TimelineQuestion;
import se.samplan.understand.timeline.When;

/**
 * What is to be done, late or soon (overview, section 4), by rule, then day, then source. Dates in Sweden are compared: the time of
 * day changes nothing.
 */
public final class Due {

    private static final int DAYS_AHEAD = 14;
    private static final Set<EntryKind> SOON =
            Set.of(EntryKind.BOOKED_TIME, EntryKind.CARE_CONTACT, EntryKind.FOLLOW_UP, EntryKind.NEXT_STEP);
    private static final Comparator<DueItem> ORDER = comparing(DueItem::rule)
            .thenComparing(item -> item.date().orElse(LocalDate.MAX))
            .thenComparing(item -> item.says().get(0));

    private Due() {}

    /** @param roster of the same records, at the same moment */
    public static List<DueItem> of(Planning planning, Roster roster, AsOf asOf) {
        PlanDue inPlans = new PlanDue(asOf, roster);
        AgreementDue inAgreements = new AgreementDue(asOf, roster);
        return Stream.of(
                        planning.plans().stream().flatMap(inPlans::of),
                        planning.agreements().stream().flatMap(inAgreements::of),
                        soon(planning, roster, asOf),
                        new Discharge(planning, roster, asOf).items())
                .flatMap(items -> items)
                .sorted(ORDER)
                .toList();
    }

    /** Events of the next two weeks, each once, whatever number of records tell of it. */
    private static Stream<DueItem> soon(Planning planning, Roster roster, AsOf asOf) {
        LocalDate today = asOf.date();
        Days period = new Days(today, today.plusDays(DAYS_AHEAD));
        DayLimits days = new DayLimits(asOf);
        return Timeline.entries(planning, roster, new TimelineQuestion(asOf, period, Map.of()), SOON).stream()
                .filter(entry -> entry.state() == EntryState.PLANNED)
                .flatMap(entry -> soon(entry, days).stream());
    }

    /** Of several days the first counts until it has come, and then the last. */
    private static Optional<DueItem> soon(TimelineEntry entry, DayLimits days) {
        When when = entry.when();
        LocalDate last = when.lastDay().orElseThrow();
        LocalDate first = when.firstDay().orElseThrow();
        boolean isExact = when.precision() == TimePrecision.EXACT || first.equals(last);
        LocalDate day = isExact || !days.hasPassed(first) ? first : last;
        String words = "DUE-7." + entry.kind().code() + (isExact ? "" : ".range");
        String text = when.precision() == TimePrecision.EXACT
                ? Wordings.of(words, when.start().orElseThrow())
                : Wordings.of(words, isExact ? day : last);
        return days.within(day)
                .map(limit -> DueItemBuilder.builder()
                        .rule(DueRule.SOON)
                        .text(text)
                        .says(entry.says())
                        .date(day)
                        .withinDays(limit)
                        .parties(entry.occasion().parties())
                        .title(entry.text().stream().map(TextSaid::text).findFirst())
                        .build());
    }
}
