package se.samplan.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import se.samplan.call.SourceState;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/** How each source's gate stands, as far as sources are named; of all others the worst state and the sum of their calls. */
final class GateMeters {

    private final MultiGauge breakers;
    private final MultiGauge calls;
    private final BiFunction<ContractId, LogicalAddress, Tags> tags;

    GateMeters(MeterRegistry registry, BiFunction<ContractId, LogicalAddress, Tags> tags) {
        this.breakers = MultiGauge.builder("samplan.source.breaker")
                .description("0: the source is called; 1: one call tries whether it is back; 2: it is paused")
                .register(registry);
        this.calls = MultiGauge.builder("samplan.source.calls")
                .description("Calls under way")
                .register(registry);
        this.tags = tags;
    }

    /** Shows the states as they are now. */
    synchronized void show(List<SourceState> states) {
        Map<Tags, List<SourceState>> byTags =
                states.stream().collect(Collectors.groupingBy(state -> tags.apply(state.contract(), state.address())));
        breakers.register(rows(byTags, GateMeters::worst), true);
        calls.register(rows(byTags, GateMeters::underWay), true);
    }

    private static List<Row<?>> rows(Map<Tags, List<SourceState>> byTags, ToIntFunction<List<SourceState>> value) {
        return byTags.entrySet().stream()
                .<Row<?>>map(entry -> Row.of(entry.getKey(), value.applyAsInt(entry.getValue())))
                .toList();
    }

    private static int worst(List<SourceState> some) {
        return some.stream().mapToInt(state -> level(state.state())).max().orElse(0);
    }

    private static int underWay(List<SourceState> some) {
        return some.stream().mapToInt(SourceState::inFlight).sum();
    }

    private static int level(SourceState.State state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }
}
