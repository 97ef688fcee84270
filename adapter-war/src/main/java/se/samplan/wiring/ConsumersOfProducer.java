package se.samplan.wiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.contracts.time.WireTime;
import se.samplan.question.ConsumerLimits;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.file.LimitFile;
import se.samplan.source.file.ListWatch;
import se.samplan.time.Ticker;

/**
 * How much consumers may ask by {@code limits.file}, where the program is a producer alone. What stands there of sources and contracts
 * is an aggregator's.
 */
record ConsumersOfProducer(Optional<LimitFile> file) {

    /** @throws SettingsRejected naming everything that is wrong in the file */
    static ConsumersOfProducer of(Settings settings) {
        List<String> problems = new ArrayList<>();
        ListWatch watch = new ListWatch(settings.lists().checkEvery(), Ticker.system(), Clock.system(WireTime.ZONE));
        ConsumersOfProducer read = new ConsumersOfProducer(
                Lists.limits(settings, settings.aggregation().reserve(), watch, problems));
        if (!problems.isEmpty()) {
            throw new SettingsRejected("settings", problems);
        }
        return read;
    }

    ConsumerLimits limits() {
        return file.<ConsumerLimits>map(list -> list).orElse(ConsumerLimits.NONE);
    }

    /** How it stands with the file, by the setting that names it; nothing if there is none. */
    Map<String, String> state() {
        return file.map(list -> Map.of(LimitFile.KEY, Lists.words(Optional.of(list.state()))))
                .orElseGet(Map::of);
    }
}
