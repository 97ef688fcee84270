package se.samplan.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samplan.call.Routes;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.WrittenId;
import se.samplan.question.Audience;
import se.samplan.question.Standing;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.Grant;
import se.samplan.source.file.PermissionFile;

/** Who would be asked, and why, for an operator: what the settings and lists decide, without a call to anybody and without a person. */
public final class OperatorsPlan {

    private final Checked checked;
    private final Routes routes;
    private final RequestTimes times;

    private OperatorsPlan(Checked checked) {
        this.checked = checked;
        this.routes = Endpoints.routes(checked);
        this.times = RequestTimes.of(checked);
    }

    /**
     * Reads the lists.
     *
     * @throws SettingsRejected if there is no aggregator in these settings, or a list cannot be used
     */
    public static OperatorsPlan of(Settings settings) {
        Mistakes mistakes = new Mistakes();
        Optional<Checked> checked = Checked.of(settings, mistakes);
        mistakes.end();
        return checked.map(OperatorsPlan::new)
                .orElseThrow(() -> new SettingsRejected(
                        "settings", List.of("roles: there is no aggregator, and nobody is asked")));
    }

    /**
     * What is decided for one source, in words.
     *
     * @param asked whether it would be asked, if the engagement index names it
     */
    public record Verdict(boolean asked, List<String> lines) {

        public Verdict {
            lines = List.copyOf(lines);
        }
    }

    /** An id that no header holds, so that nobody could ask by it, whatever the lists say; empty if both can be. */
    public static Optional<String> mistakeIn(String consumer, String source) {
        return mistake("consumer", consumer).or(() -> mistake("logical address", source));
    }

    private static Optional<String> mistake(String part, String id) {
        List<String> problems = WrittenId.problemsIn(id);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(part + " that nobody can have: it " + String.join("; it ", problems));
    }

    /**
     * What becomes of a source when a consumer asks a contract, for every version that the word stands for.
     *
     * @param contract its name, of every major version, its name and version, {@code GetCarePlans/2}, or its namespace
     * @return empty if there is no such contract
     */
    public List<Verdict> of(String consumer, String contract, String source) {
        HsaId asking = new HsaId(consumer);
        LogicalAddress address = new LogicalAddress(source);
        return Contracts.all().stream()
                .filter(one -> Set.of(
                                name(one),
                                name(one) + "/" + major(one),
                                one.id().namespace())
                        .contains(contract))
                .map(one -> of(asking, one.id(), address))
                .toList();
    }

    /** What becomes of that source when that consumer asks that contract. */
    private Verdict of(HsaId consumer, ContractId contract, LogicalAddress source) {
        List<String> lines = new ArrayList<>();
        lines.add(contract + " at " + source + ", for " + consumer);
        Optional<Audience> audience = checked.audiences().of(consumer).map(Standing::audience);
        lines.add("consumer: "
                + audience.map(Audience::words).orElse("not listed in consumers.file, and refused (VP007)"));
        boolean ours = checked.settings().aggregation().ownAddresses().contains(source.value());
        boolean permitted = permission(consumer, contract, source, lines);
        Optional<Routes.Route> route = routes.route(contract, source);
        lines.add("route: " + route.map(found -> words(found, source)).orElse("none (SP-NO-ROUTE)"));
        lines.add("time: " + times.total(contract).toMillis() + " ms for the request, "
                + times.perSource(contract).toMillis() + " ms for one source");
        if (ours) {
            lines.add("address: our own, which is never asked");
        }
        boolean asked = audience.isPresent() && permitted && route.isPresent() && !ours;
        lines.add(asked ? "asked, if the engagement index names it" : "not asked");
        return new Verdict(asked, lines);
    }

    private boolean permission(HsaId consumer, ContractId contract, LogicalAddress source, List<String> lines) {
        if (checked.lists().whoMay().isEmpty()) {
            lines.add("permission: permissions.file is not set, so every source may be asked");
            return true;
        }
        Optional<Grant> grant = checked.lists().grant(contract, Set.of(consumer), source);
        lines.add("permission: "
                + grant.map(found -> "by the row \"" + found.row() + "\"" + above(found.above()))
                        .orElse("no row of " + list() + " (SP-NOT-PERMITTED)" + climbed(source)));
        return grant.isPresent();
    }

    private String list() {
        return checked.settings().catalogue().isPresent() ? PermissionFile.KEY_OF_COPY : PermissionFile.KEY;
    }

    private String climbed(LogicalAddress source) {
        List<LogicalAddress> above = checked.lists().above(source);
        return above.isEmpty()
                ? "; hsa-tree.file is not set, so no unit above it was looked for"
                : "; looked for above it: "
                        + String.join(
                                ", ",
                                above.stream().map(LogicalAddress::toString).toList());
    }

    private static String words(Routes.Route route, LogicalAddress source) {
        return route.of()
                        .map(of -> of.equals(source) ? "its own" : "that of " + of + " above it")
                        .orElse("the one for all")
                + ", " + route.place();
    }

    private static String above(Optional<LogicalAddress> unit) {
        return unit.map(of -> " for " + of + ", above it").orElse("");
    }

    private static String name(AggregatedContract<?> contract) {
        return contract.publication().name();
    }

    private static String major(AggregatedContract<?> contract) {
        return contract.publication().major();
    }
}
