package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of what the command tries by the thousand. */
class MarkersIT {

    @Test
    void nothingOfAPersonComesOutButInTheAnswers(@TempDir Path folder) throws Exception {
        assertThat(Markers.run(Path.of(System.getProperty("bench.war")), folder, 60))
                .isEmpty();
    }
}
