package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherArgumentsTest {

    private final Path folder;

    LauncherArgumentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "--setings=x, 'There is no option \"--setings=x\".'",
        "serve, 'There is no option \"serve\".'",
        "--settings, '--settings names no file. Write --settings=FILE'",
        "--settings=, '--settings names no file. Write --settings=FILE'",
        "--settingsx, 'There is no option \"--settingsx\".'",
        "--libraries, '--libraries names no folder. Write --libraries=FOLDER'",
        "--libraries=, '--libraries names no folder. Write --libraries=FOLDER'",
        "--release=, '--release names no id. Write --release=ID'",
        "--tell-again=, '--tell-again names no log-id. Write --tell-again=LOG-ID'",
        "--parked=yes, 'There is no option \"--parked=yes\".'",
        "--libraries=HERE/nowhere, '--libraries=HERE/nowhere: there is no such folder'",
        "--libraries=HERE/text.txt, '--libraries=HERE/text.txt: there is no such folder'",
        "--libraries=HERE/empty, '--libraries=HERE/empty: there is no jar in the folder'",
        "--libraries=HERE/broken, '--libraries=HERE/broken: vendor.jar cannot be read as a jar. Copy it there anew'",
        "--libraries=HERE/cut, '--libraries=HERE/cut: vendor.jar cannot be read as a jar. Copy it there anew'",
        "--libraries=HERE/hollow, '--libraries=HERE/hollow: vendor.jar cannot be read as a jar. Copy it there anew'"
    })
    void namesTheOptionThatIsWrong(String option, String said) throws IOException {
        writeFolders();

        assertThatThrownBy(() -> LauncherArguments.of(List.of(option.replace("HERE", folder.toString()))))
                .isInstanceOf(LauncherArguments.Refused.class)
                .hasMessageStartingWith(said.replace("HERE", folder.toString()));
    }

    @Test
    void refusesTwoFilesOfSettings() {
        assertThatThrownBy(() -> LauncherArguments.of(List.of("--settings=a", "--settings=b")))
                .hasMessageStartingWith("--settings is given more than once.");
    }

    @Test
    void takesTheJarsOfEveryFolder() throws IOException {
        writeFolders();

        LauncherArguments asked =
                LauncherArguments.of(List.of("--libraries=" + folder.resolve("whole"), "--settings=x"));

        assertThat(asked.libraries())
                .containsExactly(
                        folder.resolve("whole").resolve("a.jar"),
                        folder.resolve("whole").resolve("b.jar"));
        assertThat(asked.passedOn()).containsExactly("--settings=x");
    }

    @Test
    void passesOnWhatTheProgramReadsItself() {
        List<String> all = List.of(
                "--settings=x",
                "--parked",
                "--release=a",
                "--resume",
                "--ledger=verify",
                "--ledger=reconcile",
                "--ledger=given-up",
                "--tell-again=all",
                "--who-is-asked=a,b,c");

        LauncherArguments asked = LauncherArguments.of(all);

        assertThat(asked.libraries()).isEmpty();
        assertThat(asked.passedOn()).isEqualTo(all);
    }

    /** A command passed them over without a word. */
    @ParameterizedTest
    @CsvSource({
        "--parked, --parked",
        "--release=a, --release",
        "--resume, --resume",
        "--ledger=verify, --ledger=verify",
        "--ledger=reconcile, --ledger=reconcile",
        "--ledger=given-up, --ledger=given-up",
        "--tell-again=all, --tell-again",
        "'--who-is-asked=a,b,c', --who-is-asked"
    })
    void refusesJarsTogetherWithACommand(String command, String told) throws IOException {
        writeFolders();

        List<String> all = List.of("--settings=x", command, "--libraries=" + folder.resolve("whole"));

        assertThatThrownBy(() -> LauncherArguments.of(all))
                .isInstanceOf(LauncherArguments.Refused.class)
                .hasMessage("--libraries and " + told + " do not go together."
                        + " Leave --libraries out: a command uses no jar of it.");
    }

    private void writeFolders() throws IOException {
        Files.writeString(folder.resolve("text.txt"), "no folder");
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(Files.createDirectories(folder.resolve("broken")).resolve("vendor.jar"), "no jar");
        Files.writeString(Files.createDirectories(folder.resolve("hollow")).resolve("vendor.jar"), "");
        Path whole = Files.createDirectories(folder.resolve("whole"));
        for (String name : List.of("b.jar", "a.jar")) {
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(whole.resolve(name)))) {
                jar.putNextEntry(new ZipEntry("a/text"));
                jar.write(new byte[1000]);
            }
        }
        byte[] content = Files.readAllBytes(whole.resolve("a.jar"));
        Files.write(
                Files.createDirectories(folder.resolve("cut")).resolve("vendor.jar"),
                java.util.Arrays.copyOf(content, content.length / 2));
    }
}
