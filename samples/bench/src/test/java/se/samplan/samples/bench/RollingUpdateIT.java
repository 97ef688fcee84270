package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rolling update in short: one of two instances is started anew, while two consumers ask. {@code .ci/run} renews both. */
class RollingUpdateIT {

    @Test
    void nobodyNoticesThatInstancesAreRenewed(@TempDir Path folder) throws Exception {
        assumeTrue(
                RollingUpdate.isThere("nginx") && RollingUpdate.isThere("curl"),
                "SKIPPED: nginx or curl is not installed");

        RollingUpdate.Result result = RollingUpdate.run(Path.of(System.getProperty("bench.war")), folder, 1, 2);

        assertThat(result.complaints()).isEmpty();
        assertThat(result.right()).isPositive();
    }
}
