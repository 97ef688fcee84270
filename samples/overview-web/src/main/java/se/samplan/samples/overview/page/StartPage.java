package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Dates;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/**
 * The first page: who is open now, what comes next, what is not decided.
 *
 * @param nothingNew whether it is known that nothing is new
 * @param earlier what began more than three weeks ago
 * @param past what has begun since, to the minute where that is known
 * @param coming what has not begun
 * @param files keys of calendar files of what comes and has no card
 */
public record StartPage(
        Frame frame,
        Sentence lead,
        List<News> news,
        boolean nothingNew,
        List<Person> fixed,
        Optional<Person> always,
        List<Doing> today,
        List<Card> cards,
        List<Happening> earlier,
        List<Happening> past,
        List<Happening> coming,
        Map<Happening, String> files,
        List<Filed> agreements,
        List<Filed> formerAgreements,
        List<Filed> plans,
        List<Filed> otherPlans,
        List<NotePlan> planNotes,
        List<Due> late,
        List<Due> soon,
        List<Due> withoutTime,
        List<Asked> findings,
        Missing missing) {

    private static final int CARDS = 6;
    private static final int TOLD = 30;
    private static final int RECENT_DAYS = 21;
    private static final Set<String> LATE = Set.of("overdue", "expired", "ask", "incomplete");

    /** Something today: when, what, and whether it is done, if anybody says so. */
    public record Doing(String when, Sentence what, Optional<State> done) {}

    /** What is done today at the same time of the day. */
    public record SameTime(String when, List<Doing> doings) {}

    /** What is done today, in the order of the day: its time is said once. */
    public List<SameTime> byTime() {
        Map<String, List<Doing>> times =
                today.stream().collect(Collectors.groupingBy(Doing::when, LinkedHashMap::new, Collectors.toList()));
        return times.entrySet().stream()
                .map(time -> new SameTime(time.getKey(), time.getValue()))
                .toList();
    }

    /**
     * A coming time, its day large.
     *
     * @param file key of its calendar file
     */
    public record Card(Happening happening, String file, int dayOfMonth, String month, String weekday, String near) {}

    /**
     * Something that is late, soon or without a time.
     *
     * @param spoken in which language it is called so
     */
    public record Due(String title, Sentence text, Sentence source, Optional<String> ask, Spoken spoken) {}

    /** The page of an overview, with the keys of the reader's session. */
    public static StartPage of(Overview overview, Keys keys) {
        People people = new People(overview, keys);
        Tasks tasks = new Tasks(overview, people, keys);
        Happenings happenings = new Happenings(overview, people, keys);
        List<Happening> all = happenings.all();
        Shelf shelf = new Shelf(overview, keys, tasks);
        List<Filed> agreements = shelf.agreements();
        List<Filed> plans = shelf.plans();
        LocalDate today = overview.today();
        List<Happening> line = all.stream().filter(one -> !one.recurring()).toList();
        List<Happening> next = line.stream().filter(one -> isToCome(one, today)).toList();
        List<Coming> times = Coming.all(overview, happenings, keys);
        List<Card> cards =
                times.stream().limit(CARDS).map(one -> card(one, overview)).toList();
        Set<Happening> onCards = cards.stream().map(Card::happening).collect(Collectors.toSet());
        LocalDate recent = today.minusDays(RECENT_DAYS);
        return new StartPage(
                Frame.of(overview),
                lead(next, overview),
                News.all(overview, keys),
                News.nothing(overview),
                people.fixed(),
                people.always(),
                Today.of(overview, tasks, all),
                cards,
                line.stream().filter(one -> one.day().isBefore(recent)).toList(),
                line.stream()
                        .filter(one -> !one.day().isBefore(recent) && one.hasBegun(overview.now()))
                        .toList(),
                line.stream()
                        .filter(one -> !one.hasBegun(overview.now()))
                        .map(one -> onCards.contains(one) ? one.briefly() : one)
                        .toList(),
                Coming.files(times.stream().skip(CARDS)),
                agreements.stream().filter(Filed::holds).toList(),
                agreements.stream().filter(filed -> !filed.holds()).toList(),
                plans.stream().filter(filed -> filed.first() && filed.holds()).toList(),
                plans.stream().filter(filed -> !filed.first() || !filed.holds()).toList(),
                NotePlan.newest(overview, keys),
                due(overview, keys, LATE::contains),
                due(overview, keys, "soon"::equals),
                due(overview, keys, "noTimeSet"::equals),
                new Asking(overview, people, keys).findings(),
                Missing.of(overview));
    }

    /** A booked time of today or later, or something later that somebody is named for; not that a plan ends. */
    static boolean isToCome(Happening one, LocalDate today) {
        if (one.booked()) {
            return !one.day().isBefore(today);
        }
        return one.dayKnown() && one.day().isAfter(today) && !one.who().isEmpty() && !one.span();
    }

    /** The next booked time, and where there may be more: that none is booked is said only if everybody has given hers. */
    private static Sentence lead(List<Happening> next, Overview overview) {
        Words words = overview.words();
        Sentence notFetched = Missing.timesNotFetched(overview);
        return next.stream()
                .filter(one -> one.booked() && !one.cancelled() && !one.past())
                .findFirst()
                .map(one -> words.ours(words.of(
                        "start.next",
                        words.dates().weekdayAndDay(one.day(), overview.today())
                                + one.clock().map(clock -> " " + clock).orElse(""))))
                .orElseGet(() -> words.sentence(notFetched.isEmpty() ? "start.next.none" : "start.next.none.seen"))
                .and(notFetched);
    }

    private static Card card(Coming coming, Overview overview) {
        Happening one = coming.happening();
        Dates dates = overview.words().dates();
        return new Card(
                one,
                coming.key(),
                one.day().getDayOfMonth(),
                dates.month(one.day()),
                dates.weekday(one.day()),
                dates.near(one.day(), overview.today()));
    }

    private static List<Due> due(Overview overview, Keys keys, java.util.function.Predicate<String> state) {
        List<Due> due = new ArrayList<>();
        if (overview.answer().getDue() != null) {
            overview.answer().getDue().getItem().stream()
                    .filter(item -> state.test(item.getState()))
                    .forEach(item -> due.add(due(item, overview, keys)));
        }
        return due;
    }

    private static Due due(DueItemType item, Overview overview, Keys keys) {
        List<Ref> refs = Ref.all(item.getStatementRef());
        return new Due(
                Shelf.ended(Objects.toString(item.getTitle(), "")),
                text(item, overview),
                refs.stream()
                        .map(ref -> overview.words().said(overview.titled(ref.record())))
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse(Sentence.EMPTY),
                refs.stream()
                        .filter(ref -> overview.rows().containsKey(ref))
                        .findFirst()
                        .map(ref -> keys.of(overview.lasting(ref))),
                overview.spoken(refs));
    }

    /** What the contract says in Swedish; in other languages, and in easy words, how it stands, and the day. */
    private static Sentence text(DueItemType item, Overview overview) {
        Words words = overview.words();
        String key = "due." + item.getState();
        Optional<String> day =
                Moment.of(item.getDate()).map(moment -> words.dates().moment(moment, overview.today()));
        return words.language() == Language.SWEDISH || !words.has(key)
                ? words.said(item.getText())
                : words.ours(words.of(key, day.orElse("")));
    }

    /** The last of what is earlier, by day. */
    public List<OnDay> earlierDays() {
        return OnDay.of(last(earlier));
    }

    /** The last of what is past, by day. */
    public List<OnDay> pastDays() {
        return OnDay.of(last(past));
    }

    /** What comes first, by day. */
    public List<OnDay> comingDays() {
        return OnDay.of(coming.stream().limit(TOLD).toList(), files);
    }

    private static List<Happening> last(List<Happening> line) {
        return line.subList(Math.max(0, line.size() - TOLD), line.size());
    }

    /** How much more comes. */
    public int more() {
        return Math.max(0, coming.size() - TOLD);
    }

    /** What is said of today as a whole: key of words of ours; empty if all of it is done. */
    public Optional<String> todayNote() {
        boolean some = today.stream().anyMatch(doing -> doing.done().isPresent());
        return today.stream().allMatch(doing -> doing.done().isPresent())
                ? Optional.empty()
                : Optional.of(some ? "today.note.some" : "today.note");
    }

    /** Whether nothing at all is there. */
    public boolean empty() {
        return fixed.isEmpty()
                && coming.isEmpty()
                && past.isEmpty()
                && agreements.isEmpty()
                && plans.isEmpty()
                && otherPlans.isEmpty()
                && planNotes.isEmpty();
    }
}
