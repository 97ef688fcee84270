package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the mutations that the command tries by the ten thousand. */
class MutationsIT {

    @Test
    void whateverIsDoneToAMessage_whatGoesOutIsAsItShouldBe(@TempDir Path folder) throws Exception {
        assertThat(Mutations.run(Path.of(System.getProperty("bench.war")), folder, 400, 20260115))
                .isEmpty();
    }
}
