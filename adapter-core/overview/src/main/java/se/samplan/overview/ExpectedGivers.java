package se.samplan.overview;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.bind.RecordBinder;
import se.samplan.gather.Gathered;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.Source;
import se.samplan.source.ExpectedGiver;
import se.samplan.source.Permissions;
import se.samplan.understand.coverage.Expected;
import se.samplan.understand.statement.RecordKind;

/**
 * Who is expected to hold records, and which of it can be asked for (overview, section 11). A giver is connected where the operator
 * names a source for it to which there is a route and the consumer has permission. That the engagement index names nobody is
 * no reason.
 *
 * @param list what the operator says now
 * @param permissions tell which sources a question may be put to
 * @param routed whether the source is reached for that contract
 */
public record ExpectedGivers(
        Supplier<List<ExpectedGiver>> list, Permissions permissions, BiPredicate<ContractId, Source> routed) {

    public ExpectedGivers {
        requireNonNull(list, "list");
        requireNonNull(permissions, "permissions");
        requireNonNull(routed, "routed");
    }

    /** For the consumer and the contracts of an answer, in the order of the list. */
    List<Expected> of(Gathered gathered) {
        Map<HsaId, List<ExpectedGiver>> byGiver =
                list.get().stream().collect(groupingBy(ExpectedGiver::giver, LinkedHashMap::new, toList()));
        return byGiver.entrySet().stream()
                .map(lines -> expected(lines.getKey(), lines.getValue(), gathered))
                .toList();
    }

    private Expected expected(HsaId giver, List<ExpectedGiver> lines, Gathered gathered) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        Set<RecordKind> connected = EnumSet.noneOf(RecordKind.class);
        for (Gathered.Part part : gathered.parts()) {
            Optional<RecordKind> kind = RecordBinder.kindOf(part.contract());
            Stream<ExpectedGiver> concerned = lines.stream()
                    .filter(line -> line.contracts().contains(part.contract().id()));
            List<ExpectedGiver> some = kind.isEmpty() ? List.of() : concerned.toList();
            if (!some.isEmpty()) {
                kinds.add(kind.orElseThrow());
            }
            if (some.stream().flatMap(line -> line.source().stream()).anyMatch(source -> isConnected(part, source))) {
                connected.add(kind.orElseThrow());
            }
        }
        return new Expected(
                giver, lines.stream().flatMap(line -> line.name().stream()).findFirst(), kinds, connected);
    }

    /** A source that has an ending of its own in the answer is told of by that. */
    private boolean isConnected(Gathered.Part part, Source source) {
        return isAccountedFor(part, source)
                || (routed.test(part.contract().id(), source)
                        && permissions.of(part.question()).test(source));
    }

    private static boolean isAccountedFor(Gathered.Part part, Source source) {
        return part.ending()
                .fold(
                        answer -> answer.merged().outcomes().stream()
                                .anyMatch(outcome -> outcome.source().equals(source)),
                        no -> false);
    }
}
