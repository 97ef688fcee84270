package se.samplan.understand.booking;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.PersonId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.graph.EdgeKind;
import se.samplan.understand.graph.Graph;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;
import se.samplan.understand.statement.TaskKind;

/**
 * Links booked times with what they are for. What sources state is certain. A booked time for which nobody states anything gets at
 * most one proposal: the task that most speaks for, if that is enough. A task that has a booked time is proposed for no other, and
 * one that happens once is proposed once. What belongs to another person is never linked.
 */
public final class BookingLinks {

    /** More tasks are not weighed for one booked time and one clue: with so many alike, none of them stands out. */
    private static final int MOST_WEIGHED = 50;

    private final Reading reading;
    private final Map<Object, List<Bookable>> byClue = new HashMap<>();

    private record Proposal(Known<BookedTime> booking, Task task, Weighing weighing) {}

    private BookingLinks(Reading reading, Set<Statement> taken) {
        this.reading = reading;
        reading.tasks().stream()
                .filter(task -> task.stage() != Task.Stage.EXCLUDED && task.kind() != TaskKind.COMMITMENT)
                .filter(task -> reading.copies().isLatest(task.source().key()))
                .filter(task -> !taken.contains(task.statement()))
                .map(Bookable::of)
                .forEach(this::learn);
    }

    /** By booked time; the certain links of each as sources state them. */
    public static List<BookingLink> of(Reading reading, Graph graph) {
        Map<RecordKey, Known<BookedTime>> bookings = new HashMap<>();
        reading.planning().bookings().forEach(known -> bookings.put(known.key(), known));
        Map<RecordKey, PersonId> persons = persons(reading);
        List<BookingLink> certain = graph.edges().stream()
                .filter(edge -> edge.kind().equals(EdgeKind.BOOKED_BY))
                .flatMap(edge -> certain(edge, bookings, persons).stream())
                .distinct()
                .toList();
        Set<Statement> booked = certain.stream().map(BookingLink::booking).collect(toSet());
        Set<Statement> taken = certain.stream().map(BookingLink::aim).collect(toSet());
        List<BookingLink> proposed = new BookingLinks(reading, taken).proposals(booked, persons);
        return Stream.concat(certain.stream(), proposed.stream())
                .sorted(BookingLink.ORDER)
                .toList();
    }

    private static Optional<BookingLink> certain(
            Edge edge, Map<RecordKey, Known<BookedTime>> bookings, Map<RecordKey, PersonId> persons) {
        return edge.target()
                .flatMap(target -> Optional.ofNullable(bookings.get(target.record())))
                .filter(booking -> booking.record()
                        .subjectOfCare()
                        .equals(persons.get(edge.from().record())))
                .map(booking -> BookingLinkBuilder.builder()
                        .booking(Statement.of(booking))
                        .aim(edge.from())
                        .statements(List.of(Statement.of(booking), edge.statedIn()))
                        .build());
    }

    private static Map<RecordKey, PersonId> persons(Reading reading) {
        Map<RecordKey, PersonId> persons = new HashMap<>();
        for (Known<CarePlan> known : reading.planning().plans()) {
            persons.put(known.key(), known.record().header().patientId());
        }
        for (Known<Agreement> known : reading.planning().agreements()) {
            persons.put(known.key(), known.record().header().patientId());
        }
        return persons;
    }

    private List<BookingLink> proposals(Set<Statement> booked, Map<RecordKey, PersonId> persons) {
        List<Proposal> possible = new ArrayList<>();
        for (Known<BookedTime> known : reading.planning().bookings()) {
            if (!booked.contains(Statement.of(known))) {
                possible.addAll(proposals(Booked.of(known, reading.parties()), persons));
            }
        }
        possible.sort(comparing((Proposal proposal) -> -proposal.weighing().weight())
                .thenComparing(proposal -> proposal.task().statement())
                .thenComparing(proposal -> proposal.booking().record().startTimeInclusive())
                .thenComparing(proposal -> proposal.booking().key()));
        return bestOf(possible);
    }

    private List<Proposal> proposals(Booked booked, Map<RecordKey, PersonId> persons) {
        List<Proposal> possible = new ArrayList<>();
        for (Bookable bookable : candidates(booked)) {
            RecordKey record = bookable.task().source().key();
            if (booked.time().subjectOfCare().equals(persons.get(record))) {
                Weighing weighing = Weighing.of(booked, bookable);
                if (weighing.isEnough()) {
                    possible.add(new Proposal(booked.known(), bookable.task(), weighing));
                }
            }
        }
        return possible;
    }

    private static List<BookingLink> bestOf(List<Proposal> bestFirst) {
        Set<RecordKey> bookings = new HashSet<>();
        Set<Statement> tasks = new HashSet<>();
        List<BookingLink> links = new ArrayList<>();
        for (Proposal proposal : bestFirst) {
            Statement aim = proposal.task().statement();
            boolean free = recurs(proposal.task()) || !tasks.contains(aim);
            if (free && bookings.add(proposal.booking().key())) {
                tasks.add(aim);
                links.add(link(proposal));
            }
        }
        return links;
    }

    private static BookingLink link(Proposal proposal) {
        Statement booking = Statement.of(proposal.booking());
        Statement aim = proposal.task().statement();
        return BookingLinkBuilder.builder()
                .booking(booking)
                .aim(aim)
                .statements(List.of(booking, aim))
                .confidence(proposal.weighing().confidence())
                .reason(proposal.weighing().reason())
                .build();
    }

    private static boolean recurs(Task task) {
        return task.schedule().flatMap(Schedule::frequency).isPresent()
                || task.schedule()
                        .filter(schedule -> !schedule.weekDay().isEmpty())
                        .isPresent();
    }

    /** A proposal needs the day, the person or a word in common: tasks are looked up by those. */
    private Collection<Bookable> candidates(Booked booked) {
        Map<Statement, Bookable> candidates = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(booked.day()),
                        booked.time().performer().stream(),
                        booked.words().stream().sorted())
                .flatMap(clues -> clues)
                .forEach(clue -> byClue.getOrDefault(clue, List.of()).stream()
                        .limit(MOST_WEIGHED)
                        .forEach(bookable -> candidates.put(bookable.task().statement(), bookable)));
        return candidates.values();
    }

    private void learn(Bookable bookable) {
        Task task = bookable.task();
        task.schedule()
                .filter(schedule -> schedule.dateTime().isPresent()
                        || task.span().from().equals(task.span().to()))
                .flatMap(schedule -> task.span().from())
                .ifPresent(day -> learn(day, bookable));
        bookable.persons().forEach(person -> learn(person, bookable));
        bookable.words().forEach(word -> learn(word, bookable));
    }

    private void learn(Object clue, Bookable bookable) {
        byClue.computeIfAbsent(clue, first -> new ArrayList<>()).add(bookable);
    }
}
