package se.samplan.understand.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.Precedes;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.booking.BookingLink;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.RecordKind;
import se.samplan.understand.statement.Task;

/**
 * What has to come before something else (overview, section 3) and comes after it, too close to it, too long before it, or has no
 * time though the other has. A time is the booked one where a source states which that is, else that of the task. What has been
 * is not told: nothing can be done about it.
 */
final class OutOfOrder {

    private final Reading reading;
    private final Map<Statement, Task> tasks;
    private final Map<Statement, Window> booked;

    private OutOfOrder(Reading reading, List<BookingLink> links) {
        this.reading = reading;
        this.tasks = reading.tasks().stream().collect(toMap(Task::statement, task -> task, (one, other) -> one));
        Map<RecordKey, Window> times = reading.planning().bookings().stream()
                .collect(toMap(
                        Known::key, known -> Window.at(known.record().startTimeInclusive()), OutOfOrder::earliest));
        this.booked = links.stream()
                .filter(link -> !link.isProposed())
                .collect(groupingBy(
                        BookingLink::aim, mapping(link -> link.booking().record(), toList())))
                .entrySet()
                .stream()
                .flatMap(aim -> aim.getValue().stream()
                        .flatMap(booking -> Stream.ofNullable(times.get(booking)))
                        .reduce(OutOfOrder::earliest)
                        .map(window -> Map.entry(aim.getKey(), window))
                        .stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Stream<Seen> of(Reading reading, List<BookingLink> links) {
        OutOfOrder order = new OutOfOrder(reading, links);
        return reading.tasks().stream()
                .filter(task -> task.stage() != Task.Stage.EXCLUDED)
                .flatMap(task -> task.precedes().stream().flatMap(precedes -> order.seen(task, precedes).stream()));
    }

    private Optional<Seen> seen(Task first, Precedes precedes) {
        return target(first, precedes)
                .flatMap(then -> window(then)
                        .filter(ahead -> !ahead.latest().isBefore(reading.asOf().time()))
                        .flatMap(ahead -> kind(first, ahead, precedes).map(kind -> seen(kind, first, then))));
    }

    private Optional<FindingKind> kind(Task first, Window ahead, Precedes precedes) {
        Optional<Window> before = window(first);
        if (before.isEmpty()) {
            boolean recurs = first.schedule().filter(Window::recurs).isPresent();
            return recurs ? Optional.empty() : Optional.of(FindingKind.MISSING_BEFORE);
        }
        boolean wrong = before.get().isTooLateFor(ahead, precedes.atLeastDays().orElse(0))
                || precedes.atMostDays()
                        .filter(days -> before.get().isTooEarlyFor(ahead, days))
                        .isPresent();
        return wrong ? Optional.of(FindingKind.TOO_LATE) : Optional.empty();
    }

    private static Seen seen(FindingKind kind, Task first, Task then) {
        String text = Wording.text(kind.code(), "", Wording.sources(List.of(first.source(), then.source())));
        return new Seen(kind, Optional.empty(), List.of(first.statement(), then.statement()), text);
    }

    /** In the record itself where no other is named. */
    private Optional<Task> target(Task first, Precedes precedes) {
        Optional<RecordKey> record = precedes.targetRecordId().isEmpty()
                ? Optional.of(first.statement().record())
                : precedes.targetRecordId()
                        .flatMap(id -> reading.index()
                                .find(RecordKind.PLAN, id)
                                .or(() -> reading.index().find(RecordKind.AGREEMENT, id)))
                        .map(Known::key);
        return record.flatMap(
                key -> Optional.ofNullable(tasks.get(new Statement(key, Optional.of(precedes.targetItemId())))));
    }

    private Optional<Window> window(Task task) {
        return Optional.ofNullable(booked.get(task.statement()))
                .or(() -> task.schedule().flatMap(Window::of));
    }

    private static Window earliest(Window one, Window other) {
        return one.earliest().isAfter(other.earliest()) ? other : one;
    }
}
