package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kills in short: in the middle of writing, and while the index has a request. */
class KillsIT {

    @Test
    void whatTheJournalCommittedReachesTheIndexAndNothingElse(@TempDir Path folder) throws Exception {
        assertThat(Kills.run(Path.of(System.getProperty("bench.war")), folder, 2, 20260115))
                .isEmpty();
    }
}
