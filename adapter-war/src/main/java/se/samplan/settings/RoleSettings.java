package se.samplan.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the program is: it answers for all sources of a person, for one journal system, or both.
 *
 * @param isAggregator whether the contracts under {@code /services} are answered
 * @param isProducer whether the contracts under {@code /producer} are answered
 */
public record RoleSettings(boolean isAggregator, boolean isProducer) {

    private static final String AGGREGATOR = "aggregator";
    private static final String PRODUCER = "producer";

    static RoleSettings read(SettingsReader from) {
        List<String> roles = from.list("roles");
        from.check(
                !roles.isEmpty() && roles.stream().allMatch(List.of(AGGREGATOR, PRODUCER)::contains),
                "roles: must be aggregator, producer, or both with a comma between");
        return new RoleSettings(roles.contains(AGGREGATOR), roles.contains(PRODUCER));
    }

    /** The settings of that role, if the program has it; else its keys may stand there and mean nothing. */
    <T> Optional<T> ifAggregator(SettingsReader from, String keys, Function<SettingsReader, T> read) {
        return read(isAggregator, from, keys, read);
    }

    /** The settings of that role, if the program has it; else its keys may stand there and mean nothing. */
    <T> Optional<T> ifProducer(SettingsReader from, String keys, Function<SettingsReader, T> read) {
        return read(isProducer, from, keys, read);
    }

    private static <T> Optional<T> read(
            boolean hasRole, SettingsReader from, String keys, Function<SettingsReader, T> read) {
        if (hasRole) {
            return Optional.of(read.apply(from));
        }
        from.below(keys).forEach(key -> from.optional(keys + key));
        return Optional.empty();
    }
}
