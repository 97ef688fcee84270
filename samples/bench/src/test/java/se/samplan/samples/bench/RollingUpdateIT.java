package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rolling update in short: one of two instances is started anew, while two consumers ask. {@code .ci/run} renews both. */
class RollingUpdateIT {

    /** With TLS, as most regions have it: each consumer has a certificate, and nginx ends it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobodyNoticesThatInstancesAreRenewed(boolean tls, @TempDir Path folder) throws Exception {
        assumeTrue(
                Stream.of("nginx", "curl", "openssl").allMatch(RollingUpdate::isThere),
                "SKIPPED: nginx, curl or openssl is not installed");

        RollingUpdate.Result result =
                RollingUpdate.run(Path.of(System.getProperty("bench.war")), folder, new RollingUpdate.Plan(1, 2, tls));

        assertThat(result.complaints()).isEmpty();
        assertThat(result.right()).isPositive();
    }
}
