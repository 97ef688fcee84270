package se.samplan.source.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.question.Caller;
import se.samplan.question.Question;

/**
 * Who may call which contract where, and when (behörighet; platform facts, sections 8 and 9). A line can only permit: what no line
 * permits is not permitted. Sender and original consumer are as good as each other.
 */
final class PermissionTable {

    private static final int WITH_PERIOD = 4;

    /**
     * One permission.
     *
     * @param from first day, Swedish local
     * @param until last day
     */
    private record Line(
            Wildcard consumer, Set<ContractId> contracts, Wildcard address, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate today) {
            return !today.isBefore(from) && !today.isAfter(until);
        }
    }

    private final Map<ContractId, List<Line>> lines = new HashMap<>();
    private final int size;

    private PermissionTable(List<Line> all) {
        this.size = all.size();
        all.forEach(line -> line.contracts()
                .forEach(contract -> lines.computeIfAbsent(contract, first -> new ArrayList<>())
                        .add(line)));
    }

    /** @throws ListRejected naming every line that is wrong */
    static PermissionTable read(String text, ContractColumn contracts) throws ListRejected {
        return new PermissionTable(Rows.read(text, words -> line(words, contracts)));
    }

    private static Line line(List<String> words, ContractColumn contracts) {
        if (words.size() < WITH_PERIOD - 1 || words.size() > WITH_PERIOD) {
            throw new IllegalArgumentException(
                    "must have the form \"consumer contract logical-address\", and perhaps a period");
        }
        String[] period = (words.size() == WITH_PERIOD ? words.get(WITH_PERIOD - 1) : "..").split("\\.\\.", -1);
        if (period.length != 2) {
            throw new IllegalArgumentException(
                    "a period has the form 2026-01-01..2026-12-31; either day may be left out");
        }
        return new Line(
                Wildcard.of(words.get(0)),
                contracts.read(words.get(1)),
                Wildcard.of(words.get(2)),
                day(period[0], LocalDate.MIN),
                day(period[1], LocalDate.MAX));
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day has the form 2026-01-31", e);
        }
    }

    int size() {
        return size;
    }

    /** True for each source that the question may be put to on that day. */
    Predicate<Source> of(Question question, LocalDate today) {
        Caller caller = question.caller();
        List<Wildcard> places = lines.getOrDefault(question.contract(), List.of()).stream()
                .filter(line -> Stream.of(caller.sender(), caller.originalConsumer())
                        .anyMatch(consumer -> line.consumer().matches(consumer.value())))
                .filter(line -> line.holdsOn(today))
                .map(Line::address)
                .toList();
        Set<LogicalAddress> exact = places.stream()
                .filter(place -> !place.open())
                .map(place -> new LogicalAddress(place.start()))
                .collect(Collectors.toUnmodifiableSet());
        List<Wildcard> open = places.stream().filter(Wildcard::open).distinct().toList();
        return source -> exact.contains(source.logicalAddress())
                || open.stream()
                        .anyMatch(place -> place.matches(source.logicalAddress().value()));
    }
}
