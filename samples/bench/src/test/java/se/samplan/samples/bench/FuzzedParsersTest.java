package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.call.FuzzedBodies;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.source.file.FuzzedLists;
import se.samplan.source.soap.FuzzedIndex;

/** What Jazzer begins with, what it has found before, and a little of what it does, in every build. */
class FuzzedParsersTest {

    private static final int MUTATIONS = 20;
    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);

    @Test
    void theStorysMessages_andMutatedOnes_areReadOrRefused(@TempDir Path folder) throws IOException {
        FuzzedParsers.main(new String[] {folder.toString()});
        Mutator mutator = new Mutator(new Random(1));

        assertThat(inputs(folder)).hasSizeGreaterThan(20).allSatisfy(input -> {
            assertThatCode(() -> FuzzedParsers.fuzzerTestOneInput(input)).doesNotThrowAnyException();
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutated = mutator.mutated(input);
                assertThatCode(() -> FuzzedParsers.fuzzerTestOneInput(mutated)).doesNotThrowAnyException();
            }
        });
    }

    /** What is refused at its first byte leads nowhere. */
    @Test
    void whatItBeginsWithIsAsItShouldBe() throws IOException {
        for (int kind = 0; kind < FuzzedLists.kinds(); kind++) {
            String line = FuzzedLists.line(kind);
            assertThat(FuzzedLists.read(kind, line.getBytes(UTF_8))).as(line).isTrue();
        }
        assertThat(FuzzedIndex.read(FuzzedIndex.answer(ASTA), ASTA)).isTrue();
        assertThat(FuzzedBodies.inParts(FuzzedBodies.IN_PARTS)).isTrue();
        assertThat(FuzzedBodies.compressed(FuzzedBodies.gzip(FuzzedBodies.IN_PARTS)))
                .isTrue();
    }

    @Test
    void whatWasFoundStaysMended() throws IOException {
        assertThat(inputs(Path.of("src/test/resources/fuzzed")))
                .allSatisfy(input -> assertThatCode(() -> FuzzedParsers.fuzzerTestOneInput(input))
                        .doesNotThrowAnyException());
    }

    private static List<byte[]> inputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(FuzzedParsersTest::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
