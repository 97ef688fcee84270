package se.samplan.source.file;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.Source;

/** Which sources are worth asking about anybody, per contract, in the order of the file. */
final class FallbackTable {

    private record Line(Set<ContractId> contracts, Source source) {}

    private final Map<ContractId, List<Source>> sources;
    private final int size;

    private FallbackTable(List<Line> lines) {
        this.size = lines.size();
        this.sources = lines.stream()
                .map(Line::contracts)
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(contract -> contract, contract -> sources(lines, contract)));
    }

    private static List<Source> sources(List<Line> lines, ContractId contract) {
        Set<Source> each = lines.stream()
                .filter(line -> line.contracts().contains(contract))
                .map(Line::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(each);
    }

    /** @throws ListRejected naming every line that is wrong */
    static FallbackTable read(String text, ContractColumn contracts) throws ListRejected {
        return new FallbackTable(Rows.read(text, words -> line(words, contracts)));
    }

    private static Line line(List<String> words, ContractColumn contracts) {
        if (words.size() != 2) {
            throw new IllegalArgumentException("must have the form \"contract logical-address\"");
        }
        if (words.get(1).contains("*")) {
            throw new IllegalArgumentException("the logical address must be written out: it is asked");
        }
        return new Line(contracts.read(words.get(0)), Source.at(words.get(1)));
    }

    int size() {
        return size;
    }

    List<Source> of(ContractId contract) {
        return sources.getOrDefault(contract, List.of());
    }
}
