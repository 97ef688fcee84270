package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that every user of the machine can read are named. */
class SecretFilesTest {

    private static final List<String> KEYS = List.of(
            "identities.file", "ledger.file", "mandates.file", "relations.file", "tls.keys-file", "tokens.key-file");

    private final Path folder;
    private final Properties values = new Properties();

    SecretFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void othersMayEnterTheFolder() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "SKIPPED: files have no modes here");
        for (Path above = folder.toRealPath().getParent(); above != null; above = above.getParent()) {
            assumeTrue(
                    Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE),
                    "SKIPPED: others cannot enter the folder of temporary files");
        }
        give(folder, "rwxr-xr-x");
    }

    @Test
    void eachThatOthersCanReadIsNamedByItsSetting() throws IOException {
        for (String key : KEYS) {
            say(key, "rw-r-----");
        }
        assertThat(secrets().openToOthers()).isEmpty();

        for (String key : KEYS) {
            say(key, "rw-r--r--");
        }
        assertThat(secrets().openToOthers()).containsExactlyElementsOf(KEYS);
    }

    @Test
    void theSettingsAreASecretWhereAPasswordStandsInThem() throws IOException {
        give(Files.writeString(folder.resolve("samplan.properties"), ""), "rw-r--r--");
        values.setProperty("ledger.password", "");
        assertThat(secrets().openToOthers()).isEmpty();

        values.setProperty("tls.keys-password", "a secret");
        assertThat(secrets().openToOthers()).containsExactly("tls.keys-password");
        assertThat(secrets().toString()).doesNotContain("a secret");
    }

    @Test
    void aFolderThatOthersMayNotEnterHidesThem_andWhatIsNotThereIsNoneOfThem() throws IOException {
        say("tokens.key-file", "rw-r--r--");
        values.setProperty("mandates.file", "none");
        assertThat(secrets().openToOthers()).containsExactly("tokens.key-file");

        give(folder, "rwxr-x---");
        assertThat(secrets().openToOthers()).isEmpty();
    }

    @Test
    void listsThatNameNobodyAreNoSecret() throws IOException {
        for (String key : Stream.of("consumers.file", "permissions.file", "tls.trust-file")
                .toList()) {
            say(key, "rw-r--r--");
        }
        assertThat(secrets().openToOthers()).isEmpty();
    }

    private SecretFiles secrets() {
        return SecretFiles.read(new SettingsReader(values), folder.resolve("samplan.properties"), folder);
    }

    private void say(String key, String mode) throws IOException {
        values.setProperty(key, key);
        give(Files.writeString(folder.resolve(key), ""), mode);
    }

    private static void give(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
