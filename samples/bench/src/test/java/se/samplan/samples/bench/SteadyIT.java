package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run. More is asked than can be answered; each request is answered or refused, and nothing else happens. */
class SteadyIT {

    private static final Path WAR = Path.of(System.getProperty("bench.war"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void eachRequestIsAnsweredOrRefused(@TempDir Path folder) throws Exception {
        assertThat(Steady.run(
                        WAR, folder, List.of("server.max-in-flight = 64"), new Steady.Pace(SECOND, SECOND, SECOND)))
                .isTrue();
    }

    @Test
    void pausesAreReadFromTheCollectorsLog() {
        assertThat(Steady.pauses("""
                        [0.8s][info][gc] GC(1) Pause Young (Allocation Failure) 40M->5M(180M) 3,214ms
                        [0.9s][info][gc] GC(2) Concurrent Mark 12.500ms
                        [1.2s][info][gc] GC(3) Pause Full (System.gc()) 40M->5M(180M) 31.002ms
                        """)).containsExactly(3.214, 31.002);
    }
}
