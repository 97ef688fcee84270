package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the marker run looks for, it finds. */
class PlantedTest {

    private final Planted planted =
            new Planted(List.of("<id>194304247663</id><name>Asta Examplesson</name><code>OK</code>".getBytes(UTF_8)));

    @Test
    void findsNumbersAsTheyAreWritten_andNames() {
        assertThat(planted.in("the person 194304247663 is")).isNotEmpty();
        assertThat(planted.in("the person 19430424-7663 is")).isNotEmpty();
        assertThat(planted.in("430424-7663")).isNotEmpty();
        assertThat(planted.in("{name=Asta Examplesson}")).isNotEmpty();
        assertThat(planted.in("OK, hidden")).isEmpty();
    }

    @Test
    void whatIsAboutNobodyIsNotLookedFor() {
        Planted left = planted.without("kinds = Asta Examplesson, others");

        assertThat(left.in("Asta Examplesson")).isEmpty();
        assertThat(left.in("194304247663")).isNotEmpty();
    }

    @Test
    void findsThemInFilesOfEitherEncoding_andInTheirNames(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.txt"), "Asta Examplesson", UTF_16LE);
        Files.writeString(folder.resolve("194304247663.xml"), "");
        Files.writeString(folder.resolve("none.txt"), "nobody");

        assertThat(planted.in(folder)).hasSize(2);
    }
}
