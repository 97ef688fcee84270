package se.samplan.understand.timeline;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.samplan.understand.Statement;

/**
 * Which events are one (overview, section 3): those that link to one booked time; else those at one unit that start within 15
 * minutes of each other, told by different records. A booked time is never another booked time, nor a care contact another.
 */
final class Meetings {

    private static final Duration NEAR = Duration.ofMinutes(15);
    private static final NavigableMap<LocalDateTime, List<List<Event>>> NOBODY = Collections.emptyNavigableMap();

    private final Map<String, List<Event>> byLink = new HashMap<>();
    private final Map<String, NavigableMap<LocalDateTime, List<List<Event>>>> byUnit = new HashMap<>();
    private final List<List<Event>> all = new ArrayList<>();

    private Meetings() {}

    /**
     * Booked times first, for others to join; then care contacts, which have been at one of them; then what is planned.
     *
     * @param onlyLinked events that are told where their booked time is, and nowhere else
     */
    static List<List<Event>> of(List<Event> events, List<Event> onlyLinked) {
        Meetings meetings = new Meetings();
        events.stream().sorted(Comparator.comparing(Event::kind)).forEach(meetings::take);
        onlyLinked.forEach(event -> meetings.linked(event).ifPresent(meeting -> meeting.add(event)));
        return meetings.all;
    }

    private void take(Event event) {
        Optional<List<Event>> meeting = linked(event).or(() -> near(event));
        if (meeting.isPresent()) {
            meeting.get().add(event);
        } else {
            begin(event);
        }
    }

    private void begin(Event event) {
        List<Event> meeting = new ArrayList<>(List.of(event));
        all.add(meeting);
        if (event.kind() == EntryKind.BOOKED_TIME) {
            event.link().ifPresent(link -> byLink.putIfAbsent(link, meeting));
        }
        if (event.canMeet()) {
            byUnit.computeIfAbsent(event.unit().orElseThrow(), unit -> new TreeMap<>())
                    .computeIfAbsent(start(event), time -> new ArrayList<>())
                    .add(meeting);
        }
    }

    private Optional<List<Event>> linked(Event event) {
        return event.kind() == EntryKind.BOOKED_TIME
                ? Optional.empty()
                : event.link().map(byLink::get);
    }

    private Optional<List<Event>> near(Event event) {
        if (!event.canMeet()) {
            return Optional.empty();
        }
        LocalDateTime start = start(event);
        Collection<List<List<Event>>> around = byUnit.getOrDefault(event.unit().orElseThrow(), NOBODY)
                .subMap(start.minus(NEAR), true, start.plus(NEAR), true)
                .values();
        return around.stream()
                .flatMap(List::stream)
                .filter(meeting -> isOpenTo(meeting, event))
                .min(Comparator.comparing(meeting ->
                        Duration.between(start(meeting.get(0)), start).abs()));
    }

    /** Another record tells of it, and it is not told as such a thing already where there is one of each only. */
    private static boolean isOpenTo(List<Event> meeting, Event event) {
        boolean isRecord = event.kind().compareTo(EntryKind.CARE_CONTACT) <= 0;
        return meeting.stream()
                .noneMatch(other -> other.says().record().equals(event.says().record())
                        || (isRecord && other.kind() == event.kind()));
    }

    private static LocalDateTime start(Event event) {
        return event.when().start().orElseThrow();
    }

    /** One entry out of what is told of it. */
    static TimelineEntry entry(List<Event> meeting) {
        Event first = meeting.get(0);
        Occasion occasion = Occasion.NOT_SAID;
        List<TextSaid> text = new ArrayList<>();
        List<PreparationSaid> preparation = new ArrayList<>();
        for (Event event : meeting) {
            occasion = occasion.and(event.occasion());
            text.addAll(event.text());
            preparation.addAll(event.preparation());
        }
        return TimelineEntryBuilder.builder()
                .kind(first.kind())
                .state(meeting.size() == 1 ? first.state() : state(meeting))
                .when(first.when())
                .occasion(occasion)
                .says(says(meeting))
                .text(text)
                .preparation(preparation)
                .rule(first.rule())
                .build();
    }

    private static List<Statement> says(List<Event> meeting) {
        Set<Statement> says = new HashSet<>();
        for (Event event : meeting) {
            says.add(event.says());
            event.text().forEach(text -> says.add(text.says()));
        }
        return says.stream().sorted().toList();
    }

    /** What has been or was called off is surer than what is planned; a care contact knows best. */
    private static EntryState state(List<Event> meeting) {
        return meeting.stream()
                .filter(event -> event.kind() == EntryKind.CARE_CONTACT)
                .map(Event::state)
                .findFirst()
                .orElseGet(() -> meeting.get(0).kind() == EntryKind.BOOKED_TIME
                        ? meeting.get(0).state()
                        : meeting.stream()
                                .map(Event::state)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }
}
