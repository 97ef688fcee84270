package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands behind the place in an address of H2 and cannot be followed: the start ends with the remedy that fits. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DatabaseAddressTest {

    private static final String BEHIND = "what its address says behind a semicolon cannot be followed";

    private final Path folder;

    DatabaseAddressTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jdbc:h2:mem:x;FOO=hidden | its address has a word behind a semicolon that H2 does not know",
                "jdbc:h2:mem:x; DB_CLOSE_DELAY=-1 | its address has a word behind a semicolon that H2 does not know",
                "jdbc:h2:mem:x;LOCK_TIMEOUT=hidden | " + BEHIND,
                "jdbc:h2:mem:x;WRITE_DELAY=hidden | " + BEHIND,
                "jdbc:h2:mem:x;MODE=hidden | " + BEHIND,
                "jdbc:h2:mem:x;SCHEMA=hidden | " + BEHIND,
                "jdbc:h2:mem:x;INIT=hidden | what its address says behind INIT= cannot be done; take it out",
                "jdbc:h2:mem:x;init=RUNSCRIPT FROM '/none/hidden.sql' | or one that its address names behind INIT=",
                "jdbc:h2:mem:x;INIT | its address is not of the form jdbc:h2:PLACE;WORD=VALUE",
                "jdbc:h2:FOLDER/none;IFEXISTS=TRUE | there is no such database, and none is to be made",
                "jdbc:h2:FOLDER/secret;CIPHER=AES | its address names a CIPHER, so the password is two"
            })
    void theRemedyFits(String address, String remedy) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("samplan.properties"), """
                roles = producer
                server.port = 0
                producer.source-system = TSTASTA00000-SYS1
                producer.index.address = http://127.0.0.1:9/
                producer.index.logical-address = TSTASTA00000-EI00
                producer.index.database =\s""" + address.replace("FOLDER", folder.toString()));

        assertThat(Commands.run(settings))
                .startsWith("2 samplan cannot start.")
                .contains("producer.index.database: cannot be used (SQL state ", remedy)
                .doesNotContain("hidden");
    }
}
