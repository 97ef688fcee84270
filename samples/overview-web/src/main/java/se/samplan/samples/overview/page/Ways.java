package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.overview.v1.LinkType;
import se.samplan.contracts.overview.v1.WayType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Hours;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Phones;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** Ways of contact, each number once, the open ones first. */
final class Ways {

    private static final String CHAT = "chat";
    private static final String PHONE = "phone";
    private static final String ROUND_THE_CLOCK = "Dygnet runt";
    private static final int WEEK = 7;

    /** What is a sentence, or speaks of an answer or of the clock by itself. */
    private static final Pattern WHOLE = Pattern.compile("(?is).*[.!?]|svar.*|" + ROUND_THE_CLOCK + ".*");

    private Ways() {}

    /** All that several sources say, put together by channel and number; what is only told comes last. */
    static List<Way> of(List<WayType> said, List<Ref> refs, Overview overview) {
        Map<String, List<WayType>> byNumber = said.stream()
                .collect(Collectors.groupingBy(
                        way -> way.getChannel() + "|" + Objects.toString(way.getValue(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byNumber.values().stream()
                .map(ways -> way(ways, refs, overview))
                .sorted(Comparator.comparing((Way way) -> way.href().isEmpty()).thenComparing(way -> !way.open()))
                .toList();
    }

    private static Way way(List<WayType> ways, List<Ref> refs, Overview overview) {
        WayType first = ways.get(0);
        return switch (first.getChannel()) {
            case CHAT -> chat(ways, refs, overview);
            case PHONE -> phone(ways, refs, overview);
            case "message1177" -> told("way.message1177", ways, refs, overview);
            default -> online(ways, refs, overview);
        };
    }

    /** A page where somebody can be reached; without an address that may be a link it is only told. */
    private static Way online(List<WayType> ways, List<Ref> refs, Overview overview) {
        Words words = overview.words();
        String kind = ways.get(0).getChannel();
        return Online.address(ways.get(0).getValue())
                .map(address -> Online.way(kind, address, hours(ways, overview), notes(ways, refs, overview), words))
                .orElseGet(() -> told(Online.isKnown(kind) ? "way." + kind : "way.other", ways, refs, overview));
    }

    private static Way phone(List<WayType> ways, List<Ref> refs, Overview overview) {
        Words words = overview.words();
        String number = Objects.toString(ways.get(0).getValue(), "");
        if (number.isEmpty()) {
            return told("way.phone", ways, refs, overview);
        }
        Optional<State> state = state(ways, overview, PHONE);
        return new Way(
                "tel",
                words.of("way.call"),
                Phones.spoken(number),
                Optional.of(Phones.link(number)),
                state,
                hours(ways, overview).lines(words),
                notes(ways, refs, overview),
                Optional.empty(),
                isAlways(ways),
                hours(ways, overview).week(words));
    }

    /** Its address stands with the link of the record that tells of the chat, if not with the chat itself. */
    private static Way chat(List<WayType> ways, List<Ref> refs, Overview overview) {
        Optional<LinkType> link = link(refs, overview);
        Optional<String> address = ways.stream()
                .map(WayType::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> link.map(LinkType::getAddress))
                .flatMap(Online::address);
        Hours hours = hours(ways, overview).known() || link.isEmpty()
                ? hours(ways, overview)
                : Hours.of(link.get().getHours(), overview.today());
        Optional<State> state = hours.equals(hours(ways, overview))
                ? state(ways, overview, CHAT)
                : Optional.of(byHours(hours, overview, CHAT));
        return new Way(
                CHAT,
                overview.words().of("way.chat"),
                "",
                address,
                state,
                hours.lines(overview.words()),
                notes(ways, refs, overview),
                address.map(Online::host),
                false,
                hours.week(overview.words()));
    }

    private static Optional<LinkType> link(List<Ref> refs, Overview overview) {
        Set<String> records = refs.stream().map(Ref::record).collect(Collectors.toSet());
        return Online.links(overview)
                .filter(link -> CHAT.equals(link.getKind()))
                .filter(link ->
                        Ref.all(link.getStatementRef()).stream().anyMatch(ref -> records.contains(ref.record())))
                .findFirst();
    }

    private static Way told(String label, List<WayType> ways, List<Ref> refs, Overview overview) {
        Words words = overview.words();
        String value = Objects.toString(ways.get(0).getValue(), "");
        return new Way(
                label.equals("way.phone") ? "tel" : "mail",
                words.of(label),
                value,
                Optional.empty(),
                Optional.empty(),
                hours(ways, overview).lines(words),
                notes(ways, refs, overview),
                Optional.empty(),
                false,
                hours(ways, overview).week(words));
    }

    private static Hours hours(List<WayType> ways, Overview overview) {
        return ways.stream()
                .map(way -> Hours.of(way.getHours(), overview.today()))
                .filter(Hours::known)
                .findFirst()
                .orElse(new Hours(List.of()));
    }

    private static List<Sentence> notes(List<WayType> ways, List<Ref> refs, Overview overview) {
        return ways.stream()
                .flatMap(way -> notes(way, refs, overview))
                .filter(note -> !note.isEmpty())
                .distinct()
                .toList();
    }

    /** @param refs where it stands if the way itself does not say */
    private static Stream<Sentence> notes(WayType way, List<Ref> refs, Overview overview) {
        Spoken by = overview.spoken(way.getStatementRef().isEmpty() ? refs : Ref.all(way.getStatementRef()));
        Words words = overview.words();
        return Stream.of(
                        answers(Objects.toString(way.getResponseTimeText(), "").strip(), by, words),
                        words.said(Objects.toString(way.getNote(), "").strip(), by))
                .filter(note -> !note.toString().equals(ROUND_THE_CLOCK))
                .map(Shelf::ended);
    }

    /** How soon somebody answers; a time alone, such as "Samma dag", is told what it is. */
    static Sentence answers(String text, Spoken by, Words words) {
        return text.isEmpty() || WHOLE.matcher(text).matches()
                ? words.said(text, by)
                : words.sentence("way.answers", new Words.Said(words.within(text), by));
    }

    /** What the contract says of now, with what the hours know beside it; or else what the hours say. */
    private static Optional<State> state(List<WayType> ways, Overview overview, String channel) {
        Hours hours = hours(ways, overview);
        Optional<WayType> told =
                ways.stream().filter(way -> way.isOpenNow() != null).findFirst();
        if (told.isPresent() && hours.known()) {
            return Optional.of(byContract(told.get(), hours, overview, channel));
        }
        if (hours.known()) {
            return Optional.of(byHours(hours, overview, channel));
        }
        return isAlways(ways)
                ? Optional.of(State.open(overview.words().of(channel + ".always")))
                : told.map(way -> byContract(way, hours, overview, channel));
    }

    private static State byContract(WayType way, Hours hours, Overview overview, String channel) {
        Optional<LocalDateTime> opens = Moment.of(way.getOpensNext()).map(Moment::start);
        if (!way.isOpenNow()) {
            return opening(opens.or(() -> hours.opensNext(overview.now())), overview, channel);
        }
        return hours.openUntil(overview.now()).isPresent()
                ? byHours(hours, overview, channel)
                : State.open(overview.words().of(channel + ".open"));
    }

    private static boolean isAlways(List<WayType> ways) {
        return ways.stream()
                .flatMap(way ->
                        Stream.of(Objects.toString(way.getResponseTimeText(), ""), Objects.toString(way.getNote(), "")))
                .anyMatch(note -> note.startsWith(ROUND_THE_CLOCK));
    }

    private static State byHours(Hours hours, Overview overview, String channel) {
        Words words = overview.words();
        return hours.openUntil(overview.now())
                .map(until -> State.open(
                        words.of(channel + ".open.until", words.dates().clock(until))))
                .orElseGet(() -> opening(hours.opensNext(overview.now()), overview, channel));
    }

    private static State opening(Optional<LocalDateTime> next, Overview overview, String channel) {
        Words words = overview.words();
        if (next.isEmpty()) {
            return State.closed(words.of(channel + ".closed"));
        }
        LocalDate day = next.get().toLocalDate();
        String clock = words.dates().clock(next.get().toLocalTime());
        if (day.equals(overview.today())) {
            return State.soon(words.of("opens.today", clock));
        }
        String when = ChronoUnit.DAYS.between(overview.today(), day) < WEEK
                ? words.dates().onWeekday(day)
                : words.dates().weekdayAndDay(day, overview.today());
        return State.closed(words.of(channel + ".closed.opens", when, clock));
    }
}
