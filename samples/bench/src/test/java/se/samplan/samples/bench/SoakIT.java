package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The soak in small: the same mix and the same questions as in half an hour. */
class SoakIT {

    @Test
    void everyAnswerIsRight_andNothingGrows(@TempDir Path folder) throws Exception {
        List<Soak.Round> rounds =
                Soak.run(Path.of(System.getProperty("bench.war")), folder, 4, Duration.ofSeconds(6), 1);

        assertThat(Soak.findings(rounds)).isEmpty();
    }
}
