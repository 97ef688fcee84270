package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the mutations that {@code .ci/run} tries by the thousand, and the command by the ten thousand. */
class MutationsIT {

    @Test
    void whateverIsDoneToAMessage_whatGoesOutIsAsItShouldBe(@TempDir Path folder) throws Exception {
        assertThat(Mutations.run(Path.of(System.getProperty("bench.war")), folder, 60, 20260115))
                .isEmpty();
    }
}
