package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renewals under load in short; {@code .ci/run} takes longer. */
class RenewalsIT {

    @Test
    void noAnswerIsWrongWhileCertificatesAreRenewed(@TempDir Path folder) throws Exception {
        assumeTrue(RollingUpdate.isThere("openssl"), "SKIPPED: openssl is not installed");

        assertThat(Renewals.run(Path.of(System.getProperty("bench.war")), folder, Duration.ofSeconds(8)))
                .isEmpty();
    }
}
