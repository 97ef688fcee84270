package se.samplan.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.DirectRoutes;
import se.samplan.call.SourceLimits;
import se.samplan.call.SourceLimits.Limit;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.list.ListRejected;
import se.samplan.mandate.Mandates;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.question.ConsumerLimits;
import se.samplan.question.ContractTimes;
import se.samplan.question.Identities;
import se.samplan.reader.RelationCheck;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.ListSettings;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.settings.UsableFile;
import se.samplan.source.EngagementIndex;
import se.samplan.source.ExpectedGiver;
import se.samplan.source.Grant;
import se.samplan.source.IndexOrList;
import se.samplan.source.Permissions;
import se.samplan.source.SourceSearch;
import se.samplan.source.file.ConsumerFile;
import se.samplan.source.file.FallbackFile;
import se.samplan.source.file.GiverFile;
import se.samplan.source.file.HsaTreeFile;
import se.samplan.source.file.IdentityFile;
import se.samplan.source.file.LimitFile;
import se.samplan.source.file.ListState;
import se.samplan.source.file.ListWatch;
import se.samplan.source.file.MandateFile;
import se.samplan.source.file.PermissionFile;
import se.samplan.source.file.RelationFile;
import se.samplan.source.file.RouteFile;
import se.samplan.time.Ticker;

/** The lists that stand in files, read at start, and how it stands with them. */
final class Lists {

    private static final Logger log = LoggerFactory.getLogger(Lists.class);

    private final Optional<HsaTreeFile> tree;
    private final Optional<ConsumerFile> consumers;
    private final Optional<PermissionFile> permissions;
    private final Optional<PermissionFile> copy;
    private final Optional<RouteFile> routes;
    private final Optional<FallbackFile> fallback;
    private final Optional<LimitFile> limits;
    private final Optional<IdentityFile> identities;
    private final Optional<MandateFile> mandates;
    private final Optional<RelationFile> relations;
    private final Optional<GiverFile> givers;
    private final Limit usual;
    private final Source index;

    /**
     * @param asked the index that is asked
     * @param clock in the zone of the days in the files
     * @throws SettingsRejected naming everything that is wrong in the files
     */
    Lists(Settings settings, IndexSettings asked, Clock clock) {
        ListSettings files = settings.lists();
        Collection<ContractId> known =
                Contracts.all().stream().<ContractId>map(AggregatedContract::id).toList();
        ListWatch watch = new ListWatch(files.checkEvery(), Ticker.system(), clock);
        List<String> problems = new ArrayList<>();
        tree = files.hsaTree()
                .flatMap(file -> read(HsaTreeFile.KEY, file, path -> new HsaTreeFile(path, watch), problems));
        consumers = files.consumers()
                .flatMap(file -> read(ConsumerFile.KEY, file, path -> new ConsumerFile(path, watch), problems));
        permissions = files.permissions()
                .flatMap(file -> read(
                        PermissionFile.KEY,
                        file,
                        path -> new PermissionFile(path, known, watch, this::above),
                        problems));
        copy = settings.catalogue()
                .map(catalogue -> PermissionFile.ofCatalogue(catalogue.copy(), known, watch, this::above));
        routes = files.routes()
                .flatMap(file -> read(RouteFile.KEY, file, path -> new RouteFile(path, known, watch), problems));
        fallback = files.fallback()
                .flatMap(file -> read(FallbackFile.KEY, file, path -> new FallbackFile(path, known, watch), problems));
        usual = usual(settings);
        limits = limits(
                settings,
                files.fallback().isEmpty()
                        ? settings.aggregation().reserve()
                        : settings.aggregation().reserve().plus(asked.timeout()),
                watch,
                problems);
        identities = files.identities()
                .flatMap(file -> read(IdentityFile.KEY, file, path -> new IdentityFile(path, watch), problems));
        mandates = files.mandates()
                .flatMap(file -> read(MandateFile.KEY, file, path -> new MandateFile(path, known, watch), problems));
        relations = files.relations()
                .flatMap(file -> read(RelationFile.KEY, file, path -> new RelationFile(path, watch, clock), problems));
        givers = files.givers()
                .flatMap(file -> read(GiverFile.KEY, file, path -> new GiverFile(path, known, watch), problems));
        if (!problems.isEmpty()) {
            throw new SettingsRejected("settings", problems);
        }
        index = new Source(new LogicalAddress(asked.logicalAddress()));
        if (whoMay().isEmpty()) {
            log.info("{} is not set: every source that the index names may be asked", PermissionFile.KEY);
        }
    }

    private static Limit usual(Settings settings) {
        return new Limit(
                settings.aggregation().maxAnswer(),
                settings.aggregation().maxDepth(),
                settings.limits().perSourceConcurrency());
    }

    /**
     * Reads what is limited; empty if there is no file, or it cannot be used.
     *
     * @param leastTotal what a request needs beside the time for its sources: a list that stands in for the index needs some when the
     *     index has used up its own
     * @param problems are added to
     */
    static Optional<LimitFile> limits(Settings settings, Duration leastTotal, ListWatch watch, List<String> problems) {
        LimitFile.Times times = new LimitFile.Times(Endpoints.served().keySet(), leastTotal);
        return settings.lists()
                .limits()
                .flatMap(file -> read(
                        LimitFile.KEY, file, path -> new LimitFile(path, usual(settings), times, watch), problems));
    }

    /** Makes a list of a file. */
    @FunctionalInterface
    private interface Reading<L> {
        L of(Path file) throws ListRejected;
    }

    private static <L> Optional<L> read(String key, Path file, Reading<L> reading, List<String> problems) {
        Optional<String> refusal = UsableFile.refusal(file);
        if (refusal.isPresent()) {
            problems.add(key + ": " + refusal.get());
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(file));
        } catch (ListRejected e) {
            e.problems().forEach(problem -> problems.add(key + ": " + problem));
            return Optional.empty();
        }
    }

    /** The consumers that have a line; empty without a file of them. */
    Optional<ConsumerFile> consumers() {
        return consumers;
    }

    /** The list of permissions, an operator's or the catalogue's; empty if every source may be asked. */
    Optional<PermissionFile> whoMay() {
        return permissions.or(() -> copy);
    }

    Permissions permissions() {
        return whoMay().<Permissions>map(file -> file).orElse(question -> source -> true);
    }

    /** The row by which a call is permitted; nothing if none does, or there is no list of them. */
    Optional<Grant> grant(ContractId contract, Set<HsaId> consumers, LogicalAddress source) {
        return whoMay().flatMap(list -> list.grant(contract, consumers, source));
    }

    /** What it stands under, the nearest first; nothing if nobody knows. */
    List<LogicalAddress> above(LogicalAddress address) {
        return tree.map(known -> known.above(address)).orElse(List.of());
    }

    SourceLimits limits() {
        return limits.<SourceLimits>map(file -> file).orElseGet(() -> SourceLimits.same(usual));
    }

    /** How much consumers may ask; as much as they like without the file. */
    ConsumerLimits consumerLimits() {
        return limits.<ConsumerLimits>map(file -> file).orElse(ConsumerLimits.NONE);
    }

    /** How long requests may take where a contract has times of its own. */
    ContractTimes times() {
        return limits.<ContractTimes>map(file -> file).orElse(ContractTimes.NONE);
    }

    /** Places of single addresses. */
    DirectRoutes routes() {
        return routes.<DirectRoutes>map(file -> file).orElse(DirectRoutes.NONE);
    }

    Identities identities() {
        return identities.<Identities>map(file -> file).orElseGet(Identities::none);
    }

    Optional<Mandates> mandates() {
        return mandates.map(file -> file);
    }

    Optional<RelationCheck> relations() {
        return relations.map(file -> file);
    }

    /** Who is expected to hold records, as the file says now; nobody without one. */
    List<ExpectedGiver> givers() {
        return givers.map(GiverFile::givers).orElse(List.of());
    }

    /** Asks that index, and the fallback list in its place if there is one. */
    SourceSearch searchIn(EngagementIndex engagements) {
        return fallback.<SourceSearch>map(list -> new IndexOrList(engagements, index, list))
                .orElseGet(() -> SourceSearch.in(engagements, index));
    }

    /** How it stands with each list, by the setting that names its file. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(ConsumerFile.KEY, words(consumers.map(ConsumerFile::state)));
        states.put(PermissionFile.KEY, words(permissions.map(PermissionFile::state)));
        copy.ifPresent(list -> states.put(PermissionFile.KEY_OF_COPY, words(Optional.of(list.state()))));
        states.put(RouteFile.KEY, words(routes.map(RouteFile::state)));
        states.put(HsaTreeFile.KEY, words(tree.map(HsaTreeFile::state)));
        states.put(FallbackFile.KEY, words(fallback.map(FallbackFile::state)));
        states.put(LimitFile.KEY, words(limits.map(LimitFile::state)));
        states.put(IdentityFile.KEY, words(identities.map(IdentityFile::state)));
        states.put(MandateFile.KEY, words(mandates.map(MandateFile::state)));
        states.put(RelationFile.KEY, words(relations.map(RelationFile::state)));
        states.put(GiverFile.KEY, words(givers.map(GiverFile::state)));
        return states;
    }

    /** The lists that there are, by the setting that names their file. */
    Map<String, Supplier<ListState>> watched() {
        Map<String, Supplier<ListState>> there = new LinkedHashMap<>();
        consumers.ifPresent(list -> there.put(ConsumerFile.KEY, list::state));
        permissions.ifPresent(list -> there.put(PermissionFile.KEY, list::state));
        copy.ifPresent(list -> there.put(PermissionFile.KEY_OF_COPY, list::state));
        tree.ifPresent(list -> there.put(HsaTreeFile.KEY, list::state));
        routes.ifPresent(list -> there.put(RouteFile.KEY, list::state));
        fallback.ifPresent(list -> there.put(FallbackFile.KEY, list::state));
        limits.ifPresent(list -> there.put(LimitFile.KEY, list::state));
        identities.ifPresent(list -> there.put(IdentityFile.KEY, list::state));
        mandates.ifPresent(list -> there.put(MandateFile.KEY, list::state));
        relations.ifPresent(list -> there.put(RelationFile.KEY, list::state));
        givers.ifPresent(list -> there.put(GiverFile.KEY, list::state));
        return there;
    }

    static String words(Optional<ListState> state) {
        return state.map(list -> list.trouble()
                                .map(why -> "the old list holds (" + why + "); ")
                                .orElse("") + list.lines() + " lines, read " + list.read())
                .orElse("not set");
    }
}
