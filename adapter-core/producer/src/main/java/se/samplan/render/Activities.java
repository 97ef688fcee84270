package se.samplan.render;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static se.samplan.render.Fact.detail;
import static se.samplan.render.Fact.essential;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityDecision;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.Amount;
import se.samplan.model.plan.Location;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Precedes;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;

/** Activities (aktiviteter, insatser): what is done, when and by whom, in the order in which a reader asks for it. */
final class Activities {

    private static final Set<ActivityStatus> OVER = Set.of(
            ActivityStatus.COMPLETED,
            ActivityStatus.CANCELLED,
            ActivityStatus.STOPPED,
            ActivityStatus.ENTERED_IN_ERROR);

    private static final Set<ActivityStatus> AHEAD = Set.of(ActivityStatus.PLANNED, ActivityStatus.SCHEDULED);

    /** Where an activity stands on the page; the order of the constants is the order of reading. */
    private enum Group {
        TIMED("Bestämda tider"),
        RECURRING("Det som återkommer"),
        ON_CONDITION("Vid behov"),
        NO_TIME("Ingen tid är bestämd"),
        EXCLUDED("Det här ingår inte"),
        OVER("Genomfört eller avslutat");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }
    }

    private final List<Activity> ordered;
    private final People people;
    private final Labels labels;
    private final LocalDate today;

    Activities(List<Activity> activities, People people, Labels labels, LocalDate today) {
        this.today = today;
        this.ordered = activities.stream()
                .sorted(Comparator.comparing(Activities::group)
                        .thenComparing(Activities::start, nullsLast(naturalOrder())))
                .toList();
        this.people = people;
        this.labels = labels;
        labels.number("punkt", ordered, Activity::activityId);
    }

    List<Section> sections() {
        List<Section> groups = Arrays.stream(Group.values())
                .filter(group -> group.compareTo(Group.EXCLUDED) < 0)
                .map(group -> Section.group(group.heading, cards(group)))
                .filter(Section::saysSomething)
                .toList();
        return List.of(
                Section.part("Vad som ska göras", Weight.ESSENTIAL, groups),
                Section.part(Group.EXCLUDED.heading, Weight.ESSENTIAL, cards(Group.EXCLUDED)),
                Section.part(Group.OVER.heading, Weight.DETAIL, cards(Group.OVER)));
    }

    private List<Section> cards(Group group) {
        return ordered.stream()
                .filter(activity -> group(activity) == group)
                .map(this::card)
                .toList();
    }

    private static Group group(Activity activity) {
        if (activity.doNotPerform().orElse(false)) {
            return Group.EXCLUDED;
        }
        return OVER.contains(activity.status())
                ? Group.OVER
                : activity.schedule().map(Activities::byTime).orElse(Group.NO_TIME);
    }

    private static Group byTime(Schedule schedule) {
        SchedulePrecision precision = schedule.precision();
        if (precision.equals(SchedulePrecision.NOT_DECIDED)) {
            return Group.NO_TIME;
        }
        if (precision.equals(SchedulePrecision.ON_CONDITION)) {
            return Group.ON_CONDITION;
        }
        return precision.equals(SchedulePrecision.RECURRING) ? Group.RECURRING : Group.TIMED;
    }

    /** Null, so that it sorts last, where no day is given. */
    private static @Nullable LocalDateTime start(Activity activity) {
        return activity.schedule()
                .flatMap(schedule -> schedule.dateTime()
                        .or(() -> schedule.period().flatMap(OpenPeriod::start).map(day -> day.atStartOfDay())))
                .orElse(null);
    }

    private Section card(Activity activity) {
        String number = labels.of(activity.activityId()).replaceFirst("^punkt ", "");
        return Section.card(number + ". " + title(activity), lines(activity), facts(activity));
    }

    /** When, who and how it stands. What is not included needs no time and nobody who does it. */
    private List<String> lines(Activity activity) {
        boolean excluded = group(activity) == Group.EXCLUDED;
        List<String> lines = new ArrayList<>();
        lines.addAll(excluded ? When.words(activity.schedule()) : when(activity));
        lines.addAll(excluded ? people.lines(activity.responsible()) : who(activity));
        lines.addAll(isSaidOtherwise(activity, excluded) ? List.of() : status(activity));
        return lines;
    }

    private static String title(Activity activity) {
        return activity.description()
                .or(() -> activity.code().map(CodedValue::shown))
                .filter(title -> !title.isBlank())
                .orElseGet(() -> Words.of(activity.kind()));
    }

    private List<Fact> facts(Activity activity) {
        List<Fact> facts = new ArrayList<>();
        facts.add(essential(
                "Gäller",
                activity.parentActivityId().map(this::named).stream()
                        .filter(words -> !words.isEmpty())
                        .toList()));
        facts.add(essential("Gör så här", activity.patientInstruction().stream().toList()));
        facts.add(essential("Förbered", preparation(activity)));
        facts.add(essential("Tjänster", Services.words(activity.relatedService())));
        facts.add(essential(
                "Var", activity.location().map(Activities::where).stream().toList()));
        facts.add(detail(
                "Hur mycket", activity.amount().map(Activities::amount).stream().toList()));
        facts.add(detail("Hör till", labels.of(activity.goalRef())));
        facts.addAll(background(activity));
        return facts;
    }

    private List<Fact> background(Activity activity) {
        return List.of(
                detail("Bygger på", labels.of(activity.needRef())),
                detail(
                        "Före",
                        activity.precedes().stream()
                                .map(order -> before(order, labels))
                                .toList()),
                detail("Bokad tid", titles(activity.bookedTimeRef())),
                detail("Typ", List.of(kind(activity))),
                detail(
                        "Lagrum",
                        activity.lawBasis().stream().map(CodedValue::shown).toList()),
                detail(
                        "Beslut",
                        activity.decision().map(Activities::decision).stream().toList()),
                detail("Prioritet", Words.of(activity.priority())),
                detail("Kommentar", activity.note().stream().toList()));
    }

    private static List<String> preparation(Activity activity) {
        return Stream.concat(activity.preparation().stream(), steps(activity.preparationStep()).stream())
                .toList();
    }

    /** "Ät inget efter midnatt (3 februari 2026)". */
    static List<String> steps(List<PreparationStep> steps) {
        return steps.stream()
                .map(step -> step.text()
                        + step.day().map(day -> " (" + Days.day(day) + ")").orElse(""))
                .toList();
    }

    /** "punkt 3, minst 2 dagar emellan". */
    static String before(Precedes order, Labels labels) {
        String target = order.targetRecordId().isPresent() ? "något i en annan post" : labels.of(order.targetItemId());
        return Words.joined(Stream.of(
                target,
                order.atLeastDays()
                        .map(days -> "minst " + days + " dagar emellan")
                        .orElse(""),
                order.atMostDays()
                        .map(days -> "högst " + days + " dagar emellan")
                        .orElse("")));
    }

    /** That it is excluded, or that its time has gone by, says how it stands better than its status does. */
    private boolean isSaidOtherwise(Activity activity, boolean excluded) {
        boolean isAhead =
                AHEAD.contains(activity.status()) && activity.statusDate().isEmpty();
        boolean isPast = activity.schedule()
                .filter(schedule -> When.isPast(schedule, today))
                .isPresent();
        return activity.statusReason().isEmpty() && (excluded || (isAhead && isPast));
    }

    private static String kind(Activity activity) {
        return Words.joined(
                Stream.concat(Stream.of(Words.of(activity.kind())), Words.of(activity.careSphere()).stream()));
    }

    private List<String> when(Activity activity) {
        if (activity.schedule().isEmpty()) {
            return List.of("Det står inte när");
        }
        Schedule schedule = activity.schedule().get();
        List<String> when = new ArrayList<>(When.words(schedule));
        if (hasNoStart(activity, schedule)) {
            when.add("Startdatum är inte bestämt");
        }
        if (group(activity) != Group.OVER && When.isPast(schedule, today)) {
            when.add(When.PAST);
        }
        return when;
    }

    /** It recurs, has not begun, and nothing says when it will, not even in words. */
    private static boolean hasNoStart(Activity activity, Schedule schedule) {
        return schedule.precision().equals(SchedulePrecision.RECURRING)
                && activity.status().equals(ActivityStatus.PLANNED)
                && schedule.text().isEmpty()
                && start(activity) == null;
    }

    private List<String> who(Activity activity) {
        List<String> who = new ArrayList<>(people.lines(activity.responsible()));
        if (activity.responsibleNotDecided().orElse(false)) {
            who.add("Ingen person är utsedd");
        } else if (who.isEmpty()) {
            who.add("Det står inte vem");
        }
        return who;
    }

    /** "punkt 2, Inköp"; empty if it is not on the page. */
    private String named(LocalId id) {
        return ordered.stream()
                .filter(activity -> activity.activityId().equals(id))
                .findFirst()
                .map(activity -> Words.joined(Stream.of(labels.of(id), title(activity))))
                .orElse("");
    }

    private static List<String> status(Activity activity) {
        String since =
                activity.statusDate().map(day -> "sedan " + Days.day(day)).orElse("");
        return List.of(Words.joined(Stream.of(
                (Words.of(activity.status()) + " " + since).strip(),
                activity.statusReason().map(CodedValue::shown).orElse(""))));
    }

    private static String where(Location location) {
        return Words.joined(Stream.of(
                location.code().map(Words::of).orElse(""), location.text().orElse("")));
    }

    private static String amount(Amount amount) {
        String number = amount.value().map(Numbers::words).orElse("") + " "
                + amount.unit().orElse("");
        return Words.joined(Stream.of(number.strip(), amount.text().orElse("")));
    }

    private static String decision(ActivityDecision decision) {
        return Words.joined(Stream.of(
                decision.decisionType().map(CodedValue::shown).orElse(""),
                decision.date().map(day -> "beslutat " + Days.day(day)).orElse(""),
                decision.period().map(period -> "gäller " + Days.period(period)).orElse(""),
                decision.reference().map(reference -> "beteckning " + reference).orElse("")));
    }

    private static List<String> titles(List<Relation> relations) {
        return relations.stream()
                .flatMap(relation -> relation.targetTitle().stream())
                .toList();
    }
}
