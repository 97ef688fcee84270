package se.samplan.source.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.question.Caller;
import se.samplan.question.Question;
import se.samplan.source.Grant;
import se.samplan.time.Days;

/**
 * Who may call which contract where, and when (behörighet; platform facts, sections 8 and 9). A line can only permit: what no
 * line permits is not permitted. A line for the sender is as good as one for the original consumer, and one for a unit holds for all
 * that stands under it, where somebody knows what does.
 */
final class PermissionTable {

    private static final int WITH_PERIOD = 4;

    /** @param written the row as the operator has written it */
    private record Line(Wildcard consumer, Set<ContractId> contracts, Wildcard address, Days days, String written) {}

    private final Map<ContractId, List<Line>> lines = new HashMap<>();
    private final int size;

    private PermissionTable(List<Line> all) {
        this.size = all.size();
        all.forEach(line -> line.contracts()
                .forEach(contract -> lines.computeIfAbsent(contract, first -> new ArrayList<>())
                        .add(line)));
    }

    /** One by which nobody may call anything. */
    static PermissionTable none() {
        return new PermissionTable(List.of());
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
                words.size() == WITH_PERIOD ? PeriodColumn.read(words.get(WITH_PERIOD - 1)) : PeriodColumn.ALWAYS,
                String.join(" ", words));
    }

    int size() {
        return size;
    }

    /**
     * True for each source that the question may be put to on that day.
     *
     * @param above what a source stands under, the nearest first; nothing if nobody knows
     */
    Predicate<Source> of(Question question, LocalDate today, Function<LogicalAddress, List<LogicalAddress>> above) {
        Caller caller = question.caller();
        // Who calls for itself is both.
        Set<HsaId> asking =
                Stream.of(caller.sender(), caller.originalConsumer()).collect(Collectors.toUnmodifiableSet());
        List<Line> rows = rows(question.contract(), asking, today);
        Set<LogicalAddress> exact = rows.stream()
                .map(Line::address)
                .filter(place -> !place.open())
                .map(place -> new LogicalAddress(place.start()))
                .collect(Collectors.toUnmodifiableSet());
        List<Wildcard> open = rows.stream()
                .map(Line::address)
                .filter(Wildcard::open)
                .distinct()
                .toList();
        return source -> exact.contains(source.logicalAddress())
                || open.stream()
                        .anyMatch(place -> place.matches(source.logicalAddress().value()))
                || above.apply(source.logicalAddress()).stream().anyMatch(exact::contains);
    }

    /**
     * The row that permits a call: the source's own, else one for many, else that of the nearest unit above it (catalogue facts,
     * section 2).
     *
     * @param consumers the sender and the original consumer
     */
    Optional<Grant> grant(
            ContractId contract,
            Set<HsaId> consumers,
            LogicalAddress source,
            LocalDate today,
            Function<LogicalAddress, List<LogicalAddress>> above) {
        List<Line> rows = rows(contract, consumers, today);
        return row(rows, place -> !place.open() && place.matches(source.value()), Optional.empty())
                .or(() -> row(rows, place -> place.open() && place.matches(source.value()), Optional.empty()))
                .or(() -> above.apply(source).stream()
                        .flatMap(unit ->
                                row(rows, place -> !place.open() && place.matches(unit.value()), Optional.of(unit))
                                        .stream())
                        .findFirst());
    }

    private static Optional<Grant> row(List<Line> rows, Predicate<Wildcard> place, Optional<LogicalAddress> above) {
        return rows.stream()
                .filter(line -> place.test(line.address()))
                .findFirst()
                .map(line -> new Grant(line.written(), above));
    }

    private List<Line> rows(ContractId contract, Set<HsaId> consumers, LocalDate today) {
        return lines.getOrDefault(contract, List.of()).stream()
                .filter(line ->
                        consumers.stream().anyMatch(consumer -> line.consumer().matches(consumer.value())))
                .filter(line -> line.days().hold(today))
                .toList();
    }
}
