package se.samplan.source.file;

import java.time.LocalDate;
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
import se.samplan.time.Days;

/**
 * Who may call which contract where, and when (behörighet; platform facts, sections 8 and 9). A line can only permit: what no
 * line permits is not permitted. A line for the sender is as good as one for the original consumer.
 */
final class PermissionTable {

    private static final int WITH_PERIOD = 4;

    private record Line(Wildcard consumer, Set<ContractId> contracts, Wildcard address, Days days) {}

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
        return new Line(
                Wildcard.of(words.get(0)),
                contracts.read(words.get(1)),
                Wildcard.of(words.get(2)),
                words.size() == WITH_PERIOD ? PeriodColumn.read(words.get(WITH_PERIOD - 1)) : PeriodColumn.ALWAYS);
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
                .filter(line -> line.days().hold(today))
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
