package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;

/** As delivered, a contract is prepared by the first that needs it; the other tests have that done before they begin. */
class PreparedWhenAskedTest {

    @Test
    void theFirstRequestIsAnswered_andSoIsTheFirstForTheWsdl(@TempDir Path folder) throws Exception {
        try (Landscape sources = Landscape.start(9, 0);
                RunningAdapter adapter =
                        RunningAdapter.start(SettingsFile.write(folder, sources, "server.prepare = when-asked"))) {
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).hasSize(5);
            assertThat(Request.aboutAsta()
                            .replacing(Request.ASTA, "1")
                            .to(adapter.address())
                            .status())
                    .isEqualTo(500);
            try (InputStream wsdl = URI.create(adapter.address() + "/services/GetCareDocumentation/3?wsdl")
                    .toURL()
                    .openStream()) {
                assertThat(new String(wsdl.readAllBytes(), UTF_8)).contains("GetCareDocumentation");
            }
        }
    }
}
