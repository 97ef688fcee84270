package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the adapter is while it is measured. */
enum Role {
    /** It asks the sources of a scene. */
    AGGREGATOR {
        @Override
        Task task(Scene scene, AnswerCheck check) {
            return Task.aggregated(scene, check);
        }

        @Override
        List<String> settings() {
            return List.of();
        }

        @Override
        List<String> arguments(Path folder) {
            return List.of();
        }
    },

    /** It answers from a journal: {@code OnePlan} in a jar beside it. */
    PRODUCER {
        @Override
        Task task(Scene scene, AnswerCheck check) {
            return Task.produced(scene, check);
        }

        @Override
        List<String> settings() {
            return List.of("roles = producer", "producer.source-system = " + OnePlan.SYSTEM);
        }

        @Override
        List<String> arguments(Path folder) throws IOException {
            return List.of("--libraries="
                    + Library.of(VENDOR, "se.samplan.produce.CarePlanSource", folder.resolve("libraries")));
        }
    };

    private static final String VENDOR = "se.samplan.samples.bench.OnePlan";

    abstract Task task(Scene scene, AnswerCheck check);

    /** Settings that make it so. */
    abstract List<String> settings();

    /**
     * Arguments of the start.
     *
     * @param folder where what they name is written
     */
    abstract List<String> arguments(Path folder) throws IOException;
}
