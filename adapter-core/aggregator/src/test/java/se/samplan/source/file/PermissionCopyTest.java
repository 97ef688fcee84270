package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.source.Permitted;

class PermissionCopyTest {

    private static final ContractId PLANS = new ContractId("urn:example:GetCarePlansResponder:2");
    private static final Permitted ROW = new Permitted(new HsaId("TSTASTA00000-CON1"), PLANS, "TSTASTA00000-SYS1");
    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T13:00:00Z");

    private final Path file;
    private final PermissionCopy copy;

    PermissionCopyTest(@TempDir Path folder) {
        this.file = folder.resolve("copy.txt");
        this.copy = new PermissionCopy(file);
    }

    @Test
    void isAListOfPermissions_andTellsWhenItWasRead() throws IOException {
        assertThat(copy.kept()).isEmpty();

        assertThat(copy.keep(List.of(ROW), NOON)).isTrue();

        assertThat(Files.readString(file))
                .startsWith("# ")
                .endsWith("\nTSTASTA00000-CON1 urn:example:GetCarePlansResponder:2 TSTASTA00000-SYS1\n");
        assertThat(copy.kept()).contains(NOON);
    }

    @Test
    void theSameIsNotWrittenAgain_andItsTimeGoesOn() throws IOException {
        copy.keep(List.of(ROW), NOON);

        assertThat(copy.keep(List.of(ROW), LATER)).isFalse();
        assertThat(copy.kept()).contains(LATER);
        assertThat(copy.keep(List.of(new Permitted(ROW.consumer(), PLANS, Permitted.EVERYWHERE)), LATER))
                .isTrue();
    }

    /** As on a disk that is full: what is beside it cannot be written. */
    @Test
    void whatCannotBeWrittenLeavesTheOldOne() throws IOException {
        copy.keep(List.of(ROW), NOON);
        Files.createDirectory(file.resolveSibling("copy.txt.new"));

        assertThatThrownBy(() -> copy.keep(List.of(new Permitted(ROW.consumer(), PLANS, Permitted.EVERYWHERE)), LATER))
                .isInstanceOf(IOException.class);

        assertThat(Files.readString(file)).endsWith(" TSTASTA00000-SYS1\n");
        assertThat(copy.kept()).contains(NOON);
    }

    @Test
    void whatThisProgramHasWrittenIsItsOwn_alsoWhenAnEditorHasBeenAtIt() throws IOException {
        assertThat(copy.refusal()).isEmpty();

        copy.keep(List.of(ROW), NOON);
        assertThat(copy.refusal()).isEmpty();
        assertThat(copy.kept()).contains(NOON);

        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertThat(copy.refusal()).isEmpty();

        Files.writeString(file, "");
        assertThat(copy.refusal()).isEmpty();
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void somebodysListIsNotTakenForACopy() throws IOException {
        Files.writeString(file, "TSTASTA00000-CON1 GetCarePlans TSTASTA00000-SYS1\n");

        assertThat(copy.refusal())
                .contains(file + " was not written by this program, which would write it anew: name another");
        assertThat(Files.readString(file)).startsWith("TSTASTA00000-CON1");
    }

    /** A folder in which nobody makes files. */
    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThat(new PermissionCopy(Path.of("/proc/copy.txt")).refusal())
                .hasValueSatisfying(why -> assertThat(why).startsWith("this user cannot write to the folder /proc"));
    }
}
