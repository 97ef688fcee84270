package se.samplan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Files that an operator may change while the program runs. What stands in them is read when the application is put together.
 *
 * @param consumers who is let in, and as whom; without it nobody has a line
 * @param permissions who may call whom; without it everybody may
 * @param routes where single addresses are reached; without it all are reached through the platform
 * @param hsaTree what stands under what; without it nothing is known to
 * @param fallback whom to ask when the index is away; without it nobody is asked then
 * @param limits what single sources may give and be asked; without it the same holds for all
 * @param identities which identities are known to be one person's; without it nobody has more than one
 * @param mandates who may act for whom; without it the policy says what holds for agents
 * @param relations which employee has a care relation to whom; without it a service is asked, or the policy says what holds
 * @param givers who is expected to hold records; without it nobody is
 * @param checkEvery least time between two looks at a file
 */
public record ListSettings(
        Optional<Path> consumers,
        Optional<Path> permissions,
        Optional<Path> routes,
        Optional<Path> hsaTree,
        Optional<Path> fallback,
        Optional<Path> limits,
        Optional<Path> identities,
        Optional<Path> mandates,
        Optional<Path> relations,
        Optional<Path> givers,
        Duration checkEvery) {

    static ListSettings read(
            SettingsReader from, Path directory, AggregationSettings aggregation, Optional<IndexSettings> index) {
        ListSettings settings = new ListSettings(
                from.place("consumers.file", directory),
                from.place("permissions.file", directory),
                from.place("routes.file", directory),
                from.place("hsa-tree.file", directory),
                from.place("index.fallback-file", directory),
                from.place("limits.file", directory),
                from.place("identities.file", directory),
                from.place("mandates.file", directory),
                from.place("relations.file", directory),
                from.place("givers.file", directory),
                from.durationOrNone("lists.check-every"));
        Duration forCalls = aggregation.total().minus(aggregation.reserve());
        from.check(
                settings.fallback.isEmpty()
                        || index.map(asked -> asked.timeout().compareTo(forCalls) < 0)
                                .orElse(true),
                "index.timeout: must be below aggregation.total minus aggregation.reserve when index.fallback-file is"
                        + " given, or its sources have no time left");
        return settings;
    }
}
