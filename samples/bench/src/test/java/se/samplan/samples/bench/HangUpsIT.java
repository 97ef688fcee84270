package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of those who hang up by the thousand in the command. */
class HangUpsIT {

    @Test
    void nothingIsLeftOfConsumersThatHangUp(@TempDir Path folder) throws Exception {
        assertThat(HangUps.run(Path.of(System.getProperty("bench.war")), folder, 400, 20260115))
                .isEmpty();
    }
}
