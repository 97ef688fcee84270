package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the program makes itself: there must be a folder for each. */
class WrittenFilesTest {

    private static final String CATALOGUE = """
            catalogue.addressees.address = https://tak.example.org/a
            catalogue.contracts.address = https://tak.example.org/c
            catalogue.logical-address = SE165565594230-1000
            catalogue.consumers = TSTASTA00000-VP01
            """;

    private final Path folder;

    WrittenFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFolderThatIsMissingIsNamed_ofEachOfThem() {
        assertThatThrownBy(() -> read(CATALOGUE + "ledger.file = ledgers/a\ncatalogue.copy-file = copies/a"))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContainingAll(
                        "ledger.file: the folder " + folder.resolve("ledgers") + " does not exist",
                        "catalogue.copy-file: the folder " + folder.resolve("copies") + " does not exist");
    }

    @Test
    void aFolderInTheirPlaceIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("ledgers"));

        assertThatThrownBy(() -> read("ledger.file = ledgers"))
                .hasMessageContaining("ledger.file: " + folder.resolve("ledgers") + " is a folder, not a file");
    }

    @Test
    void theyNeedNotBeThere_andOneThatIsNotUsedNeedsNoFolder() throws IOException {
        assertThat(read("ledger.file = ledger\ncatalogue.copy-file = copies/a")
                        .ledger()
                        .file())
                .contains(folder.resolve("ledger"));
    }

    private Settings read(String more) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("samplan.properties"), """
                index.address = https://index.example.org/find
                index.logical-address = TSTASTA00000-EI00
                index.own-id = TSTASTA00000-AGGR
                routes.platform = https://platform.example.org/vp
                """ + more));
    }
}
