package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
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
    },

    /** It asks the sources of the story for plans. */
    PLANS_OF_THE_STORY {
        @Override
        Task task(Scene scene, AnswerCheck check) {
            return Task.plansOfTheStory(check);
        }
    },

    /** It asks the sources of the story for everything, and understands it. */
    OVERVIEW_OF_THE_STORY {
        @Override
        Task task(Scene scene, AnswerCheck check) {
            return Task.overviewOfTheStory(check);
        }

        /** As-of is for consumers that are marked for it. */
        @Override
        List<String> settings() {
            return List.of("consumers.file = " + CONSUMERS);
        }

        @Override
        List<String> arguments(Path folder) throws IOException {
            Files.writeString(folder.resolve(CONSUMERS), Messages.CONSUMER + " = person as-of");
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
                    + Library.of(VENDOR, List.of("se.samplan.produce.CarePlanSource"), folder.resolve("libraries")));
        }
    };

    private static final String CONSUMERS = "bench-consumers.txt";
    private static final String VENDOR = "se.samplan.samples.bench.OnePlan";

    abstract Task task(Scene scene, AnswerCheck check);

    /** Settings that make it so. */
    List<String> settings() {
        return List.of();
    }

    /**
     * Arguments of the start.
     *
     * @param folder where what they name is written
     */
    List<String> arguments(Path folder) throws IOException {
        return List.of();
    }
}
