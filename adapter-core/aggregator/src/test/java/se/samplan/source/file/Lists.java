package se.samplan.source.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;

/** Every list of an operator, by the name that tests call it, for what holds for all of them. */
final class Lists {

    static final ContractColumn CONTRACTS =
            new ContractColumn(List.of(new ContractId("urn:example:GetCarePlansResponder:2")));

    private static final Map<String, ListFile.Form<?>> LISTS = Map.of(
            "consumers", ConsumerTable::read,
            "permissions", text -> PermissionTable.read(text, CONTRACTS),
            "routes", text -> RouteTable.read(text, CONTRACTS),
            "tree", HsaTreeFile::read,
            "fallback", text -> FallbackTable.read(text, CONTRACTS),
            "limits", text -> LimitTable.read(text, new ContractTimeLines.Bounds(CONTRACTS, Duration.ofMillis(500))),
            "identities", IdentityTable::read,
            "mandates", text -> MandateTable.read(text, CONTRACTS),
            "relations", RelationTable::read,
            "givers", text -> GiverTable.read(text, CONTRACTS));

    private Lists() {}

    /** What is wrong with a list of these lines. */
    static List<String> problemsOf(String list, String text) {
        return catchThrowableOfType(
                        ListRejected.class,
                        () -> requireNonNull(LISTS.get(list)).read(text))
                .problems();
    }
}
