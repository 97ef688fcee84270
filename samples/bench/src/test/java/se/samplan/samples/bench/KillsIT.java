package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.database.PrivatePostgres;

/** The kills in short: in the middle of writing, and while the index has a request. */
class KillsIT {

    private static final long SEED = 20260115;

    @Test
    void whatTheJournalCommittedReachesTheIndexAndNothingElse(@TempDir Path folder) throws Exception {
        assertThat(killed(folder, Kills.Plan.inFile(folder, 2, SEED))).isEmpty();
    }

    /** The server runs on, and ends by itself what a killed program had begun there. */
    @Test
    void soItDoesFromPostgres(@TempDir Path folder) throws Exception {
        try (PrivatePostgres postgres = PrivatePostgres.start()) {
            assertThat(killed(folder, new Kills.Plan(postgres.address("kills"), 2, SEED)))
                    .isEmpty();
        }
    }

    private static List<String> killed(Path folder, Kills.Plan plan) throws Exception {
        return Kills.run(Path.of(System.getProperty("bench.war")), folder, plan);
    }
}
