package se.samplan.recognise.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.PlanType;
import se.samplan.recognise.NoteTemplate;
import se.samplan.recognise.SectionKind;

/** Templates are read strictly, and what is wrong is said without a value of the file. */
class TemplateYamlTest {

    private static final String GOOD = """
        name: Rehab
        kind: RP
        names: {rehabplan: RP, träningsplan: ANNP}
        headings: {goals: [Mål, Delmål], followUp: [Uppföljning]}
        otherTitles: [remiss]
        codes: [sao]
        roles: [fysioterapeut]
        leastLetters: 50
        leastConfidence: 0.8
        """;

    @Test
    void readsEveryElement() throws TemplateRejected {
        NoteTemplate read = TemplateYaml.read(GOOD);

        assertThat(read.name()).isEqualTo("Rehab");
        assertThat(read.kind()).isEqualTo(PlanType.RP);
        assertThat(read.words().names()).containsEntry("träningsplan", PlanType.ANNP);
        assertThat(read.words().headings()).containsEntry("delmål", SectionKind.GOALS);
        assertThat(read.words().others().titles()).containsExactly("remiss");
        assertThat(read.demands().codes()).containsExactly("sao");
        assertThat(read.demands().roles()).containsExactly("fysioterapeut");
        assertThat(read.demands().leastLetters()).isEqualTo(50);
        assertThat(read.demands().leastConfidence()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Rehab|name: [hemlig]|name: must be text",
                "name: Rehab|nam: hemlig|has an element that is unknown",
                "kind: RP|kind: HEMLIG|kind: must be the code of a kind of plan",
                "kind: RP|kind: SIP|kind: a note is never a plan that several givers agree on",
                "rehabplan: RP|rehabplan: SPLPTLRV|names: a note is never",
                "rehabplan: RP|rehabplan: 3|names: each must be",
                "goals: [Mål, Delmål]|goals: hemlig|headings/goals: must be a list of texts",
                "goals: [Mål, Delmål]|goal: [hemlig]|headings: has an element that is unknown",
                "followUp: [Uppföljning]|followUp: [mål]|headings/followUp: has a heading that stands twice",
                "codes: [sao]|codes: [1]|codes: must be a list of texts",
                "codes: [sao]|titlePattern: '(hemlig'|titlePattern: is no regular expression",
                "leastLetters: 50|leastLetters: -1|leastLetters: must be a number from 0",
                "leastConfidence: 0.8|leastConfidence: hemlig|leastConfidence: must be a number from 0",
                "kind: RP|name: Hemlig|line 2: is no YAML, or has an element twice",
                "kind: RP|kind: !!java.net.URL [hemlig]|line 2: is no YAML",
                "kind: RP|kind: [|is no YAML",
            })
    void saysWhatIsWrong(String good, String bad, String problem) {
        assertThatThrownBy(() -> TemplateYaml.read(GOOD.replace(good, bad)))
                .isInstanceOf(TemplateRejected.class)
                .hasMessageContaining(problem)
                .message()
                .doesNotContainIgnoringCase("hemlig");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> TemplateYaml.read("kind: X\ncodes: x\n"))
                .isInstanceOfSatisfying(
                        TemplateRejected.class,
                        rejected -> assertThat(rejected.problems()).hasSize(4));
    }

    @Test
    void refusesWhatIsNoMapping() {
        for (String text : List.of("", "- a", "x", "\0", "x: ".repeat(50_000))) {
            assertThatThrownBy(() -> TemplateYaml.read(text)).isInstanceOf(TemplateRejected.class);
        }
    }

    /** A file that is made to be large when it is read is refused before it is. */
    @Test
    void refusesWhatIsMadeToFillTheHeap() {
        String deep = "[".repeat(50) + "a" + "]".repeat(50);
        for (String more : List.of(
                "otherHeadings: [" + "a".repeat(100_001) + "]\n",
                "otherHeadings: " + deep + "\n",
                "otherHeadings: &all [a, b]\nextra: [*all, *all]\n")) {
            assertThatThrownBy(() -> TemplateYaml.read(GOOD + more))
                    .isInstanceOfSatisfying(
                            TemplateRejected.class,
                            rejected -> assertThat(rejected.problems())
                                    .singleElement()
                                    .asString()
                                    .contains("is no YAML"));
        }
    }

    @Test
    void whatIsLeftOutIsAsTheReadmeSays() throws TemplateRejected {
        NoteTemplate least = TemplateYaml.read("name: Minsta\ntitlePattern: '^rehab'\notherHeadings: [Anamnes]\n");

        assertThat(least.kind()).isEqualTo(PlanType.ANNP);
        assertThat(least.demands().leastLetters()).isEqualTo(120);
        assertThat(least.demands().leastConfidence()).isEqualTo(0.75);
        assertThat(least.words().others().headings()).containsExactly("Anamnes");
        assertThat(least.words().titles())
                .hasValueSatisfying(
                        titles -> assertThat(titles.matcher("REHABPLAN").find()).isTrue());
    }

    @Test
    void refusesANameOrAWordThatIsBlankAndANumberThatIsTooLarge() {
        for (String[] change : new String[][] {
            {"name: Rehab", "name: ''", "name: is missing"},
            {"codes: [sao]", "codes: [' ']", "codes: must be a list of texts"},
            {"leastConfidence: 0.8", "leastConfidence: 1.5", "leastConfidence: must be a number from 0"},
        }) {
            assertThatThrownBy(() -> TemplateYaml.read(GOOD.replace(change[0], change[1])))
                    .isInstanceOf(TemplateRejected.class)
                    .hasMessageContaining(change[2]);
        }
    }

    @Test
    void shipsEightThatAreRight() {
        assertThat(Templates.shipped())
                .hasSize(8)
                .extracting(NoteTemplate::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsAFileWhateverTheEditorMarksItWith_andRefusesASignThatCannotBeSeen(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.yaml");
        for (byte[] written :
                new byte[][] {("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8), GOOD.getBytes(StandardCharsets.UTF_16)
                }) {
            Files.write(file, written);
            assertThat(Templates.of(folder)).containsExactly(TemplateYaml.read(GOOD));
        }

        Files.writeString(file, "# one\n" + GOOD.replaceFirst("name: ", "name:\u00A0"));
        assertThatThrownBy(() -> Templates.of(folder))
                .hasMessageStartingWith("a.yaml: line 2: ")
                .hasMessageContaining("U+00A0");
    }

    @Test
    void readsAFolderAndSaysWhichFileIsWrong(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> Templates.of(folder)).hasMessage("the folder has no *.yaml files");
        assertThatThrownBy(() -> Templates.of(folder.resolve("none"))).hasMessage("the folder cannot be read");

        Files.writeString(folder.resolve("a.yaml"), GOOD);
        assertThat(Templates.of(folder)).hasSize(1);

        Files.writeString(folder.resolve("b.yaml"), GOOD);
        Files.writeString(folder.resolve("c.yaml"), "name: x");
        Files.write(folder.resolve("d.yaml"), "name: Å".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Templates.of(folder))
                .hasMessageContainingAll("b.yaml: name: another", "c.yaml: names", "d.yaml: is not UTF-8");
    }
}
