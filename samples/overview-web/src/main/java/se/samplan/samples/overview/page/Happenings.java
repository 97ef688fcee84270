package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.TextSaidType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Dates;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** The time line, in words, for one page: what stands at several places of it is put into words once. */
final class Happenings {

    private static final Set<String> VISITS = Set.of("bookedTime", "careContact");
    private static final int DAY = 8;

    private final Overview overview;
    private final People people;
    private final Keys keys;
    private final Map<Ref, Long> occurrences;
    private final IdentityHashMap<EntryType, Happening> told = new IdentityHashMap<>();

    Happenings(Overview overview, People people, Keys keys) {
        this.overview = overview;
        this.people = people;
        this.keys = keys;
        this.occurrences = overview.entries().stream()
                .filter(entry -> "activity".equals(entry.getKind()))
                .flatMap(entry -> Ref.all(entry.getStatementRef()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** All with a time, in their order. */
    List<Happening> all() {
        return overview.entries().stream().flatMap(entry -> of(entry).stream()).toList();
    }

    /** Those of a record: that one of their statements stands in it, whatever it is called. */
    List<Happening> ofRecord(String record) {
        return overview.entries().stream()
                .filter(entry -> entry.getStatementRef().stream()
                        .anyMatch(ref -> ref.getRecordKey().equals(record)))
                .flatMap(entry -> of(entry).stream())
                .toList();
    }

    Optional<Happening> of(EntryType entry) {
        return Moment.of(entry.getStart()).map(start -> told.computeIfAbsent(entry, one -> of(one, start)));
    }

    private Happening of(EntryType entry, Moment start) {
        Dates dates = overview.words().dates();
        List<Ref> refs = Ref.all(entry.getStatementRef());
        String status = Objects.toString(entry.getStatus(), "");
        List<Words.Said> about = about(entry, refs);
        List<Person> who = who(entry, refs);
        LocalDate lastDay = lastDay(entry, start);
        boolean lasts = lastDay.isAfter(start.first());
        return new Happening(
                start.first(),
                lastDay,
                start.hasDay(),
                lasts ? days(start.first(), lastDay) : day(start),
                start.time(),
                start.time().filter(time -> !lasts).map(dates::clock),
                what(entry, start.first(), refs),
                who,
                whom(who),
                state(entry, status, start),
                about,
                preparation(entry, about),
                source(entry, refs),
                Source.of(refs, overview),
                Moment.of(entry.getMovedFrom()).map(moment -> dates.moment(moment, overview.today())),
                refs.stream().anyMatch(ref -> occurrences.getOrDefault(ref, 0L) > 1),
                "bookedTime".equals(entry.getKind()),
                "cancelled".equals(status),
                isOver(entry, start),
                isSpan(entry) || entry.getKind().startsWith("contact"),
                refs.stream()
                        .filter(ref -> overview.rows().containsKey(ref))
                        .findFirst()
                        .map(ref -> keys.of(overview.lasting(ref)))
                        .orElse(""));
    }

    /** The day on which a visit or a stay ends; of a visit that goes on past midnight, the day on which it begins. */
    private static LocalDate lastDay(EntryType entry, Moment start) {
        return Moment.of(entry.getEnd())
                .filter(end -> VISITS.contains(entry.getKind()) && start.hasDay() && end.hasDay())
                .filter(end -> !end.start().isBefore(start.start().plusDays(1)))
                .map(Moment::first)
                .orElse(start.first());
    }

    private String days(LocalDate first, LocalDate last) {
        return overview.words().dates().days(first, last, overview.today());
    }

    private String day(Moment start) {
        Moment day = new Moment(start.first(), Optional.empty(), Math.min(start.length(), DAY));
        return overview.words().capital(overview.words().dates().moment(day, overview.today()));
    }

    /** How to prepare, without what the unit says anyway. */
    private List<Words.Said> preparation(EntryType entry, List<Words.Said> about) {
        return entry.getPreparation().stream()
                .map(said -> new Words.Said(said.getText(), overview.spoken(Ref.all(said.getStatementRef()))))
                .filter(step -> about.stream().noneMatch(line -> contains(line.text(), step.text())))
                .toList();
    }

    /** What the unit says of a booked time, but for what it is called anyway. */
    private List<Words.Said> about(EntryType entry, List<Ref> refs) {
        String called =
                entry.getText().stream().findFirst().map(TextSaidType::getValue).orElse("");
        return refs.stream()
                .flatMap(ref -> Written.lines(overview.records().purpose(ref.record())).stream()
                        .map(line -> overview.said(line, ref.record())))
                .filter(line -> !contains(called, line.text()))
                .distinct()
                .toList();
    }

    private Sentence whom(List<Person> who) {
        Words words = overview.words();
        return who.stream()
                .findFirst()
                .map(person -> words.said(person.name()).and(words.said(person.unit()), ", "))
                .orElse(Sentence.EMPTY);
    }

    private static boolean contains(String text, String part) {
        return bare(text).contains(bare(part));
    }

    private static String bare(String text) {
        String stripped = text.strip().toLowerCase(Locale.ROOT);
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** To the minute, where the minute is known: by its end, or else by its beginning. */
    private boolean isOver(EntryType entry, Moment start) {
        Moment end = Moment.of(entry.getEnd()).orElse(start);
        return end.time().isPresent()
                ? end.start().isBefore(overview.now())
                : start.first().isBefore(overview.today());
    }

    private static boolean isSpan(EntryType entry) {
        return entry.getKind().startsWith("plan") || entry.getKind().startsWith("agreement");
    }

    private List<Person> who(EntryType entry, List<Ref> refs) {
        if (isSpan(entry)) {
            return List.of();
        }
        List<Person> named = entry.getContactKey().stream()
                .flatMap(key -> people.byContactKey(key).stream())
                .toList();
        return named.isEmpty() ? people.around(refs) : named;
    }

    /** The first of the texts; the others say the same in the words of other sources. */
    private Sentence what(EntryType entry, LocalDate day, List<Ref> refs) {
        String text =
                entry.getText().stream().findFirst().map(TextSaidType::getValue).orElse("");
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean past = day.isBefore(overview.today());
        Words words = overview.words();
        Spoken spoken = overview.spoken(refs);
        Words.Said said = new Words.Said(bare, spoken);
        Words.Said within = new Words.Said(bare.toLowerCase(Locale.ROOT), spoken);
        return switch (entry.getKind()) {
            case "agreementBegins", "planBegins" -> words.sentence(past ? "line.began" : "line.begins", said);
            case "agreementEnds", "planEnds" -> words.sentence(past ? "line.ended" : "line.ends", said);
            case "contactBegins" -> words.sentence("line.contact.new", within);
            case "contactEnds" -> words.sentence(past ? "line.contact.ended" : "line.contact.ends", within);
            case "followUp" -> words.sentence("line.followUp", said);
            case "preparation" -> words.sentence("line.prepare", said);
            default -> words.said(said);
        };
    }

    private Optional<State> state(EntryType entry, String status, Moment start) {
        Words words = overview.words();
        boolean event =
                Stream.of("bookedTime", "careContact", "nextStep", "followUp").anyMatch(entry.getKind()::equals);
        return switch (status) {
            case "cancelled" -> Optional.of(new State("late", "x", words.of("state.cancelled")));
            case "moved" -> Optional.of(State.soon(words.of("state.moved")));
            case "done" -> event ? Optional.of(State.done(words.of("state.done"))) : Optional.empty();
            case "passed" -> Optional.of(State.past(words.of("state.past")));
            default ->
                start.time().isPresent() && isOver(entry, start)
                        ? Optional.of(State.past(words.of("state.past")))
                        : Optional.empty();
        };
    }

    private Sentence source(EntryType entry, List<Ref> refs) {
        List<Words.Said> titles = refs.stream()
                .map(ref -> overview.titled(ref.record()))
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
        boolean booked = "bookedTime".equals(entry.getKind());
        if (titles.isEmpty()) {
            return booked ? overview.words().sentence("line.booked") : Sentence.EMPTY;
        }
        String key = booked ? "line.booked.also" : "line.source";
        Sentence first = titles.subList(0, Math.max(1, titles.size() - 1)).stream()
                .map(overview.words()::said)
                .reduce(Sentence.EMPTY, (left, right) -> left.and(right, ", "));
        return titles.size() == 1
                ? overview.words().sentence(key, first)
                : overview.words().sentence(key + ".several", first, titles.get(titles.size() - 1));
    }
}
