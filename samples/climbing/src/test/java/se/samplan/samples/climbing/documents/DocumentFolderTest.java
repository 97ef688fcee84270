package se.samplan.samples.climbing.documents;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Document;
import se.samplan.produce.CarePlanQuestion;

/** A folder of documents as plans of level L0. */
class DocumentFolderTest {

    private static final String HEADING = "id;person;file;title;written;careGiver;careUnit;unitName;author;approved";
    private static final String REST =
            ";Vårdplan;2026-01-22T10:00;TSTASTA00000-RG00;TSTASTA00000-U101;Hälsocentralen;Hampus;yes";

    private final Path folder;

    DocumentFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesEachFileOfThePersonAsItIsAndNoStructure() throws IOException {
        byte[] page = Files.readAllBytes(Files.writeString(folder.resolve("a.html"), "<p>Mål: gå ut</p>"));

        List<CarePlan> plans = plans("d1;194304247663;a.html" + REST, "d2;194107149207;a.html" + REST);

        assertThat(plans).singleElement().satisfies(plan -> {
            assertThat(plan.content()).containsExactly(Document.embedded("text/html", page));
            assertThat(plan.structuredCarePlan()).isEmpty();
            assertThat(plan.typeOfCarePlan()).isEmpty();
            assertThat(plan.header().documentTitle()).contains("Vårdplan");
            assertThat(plan.header().author().orgUnit()).hasValueSatisfying(unit -> {
                assertThat(unit.orgUnitHSAId()).contains(new HsaId("TSTASTA00000-U101"));
                assertThat(unit.orgUnitName()).contains("Hälsocentralen");
            });
        });
    }

    @Test
    void saysInsteadOfADocumentThatIsTooLargeThatItIs() throws IOException {
        Files.write(folder.resolve("a.pdf"), new byte[100_000]);
        Files.write(folder.resolve("b.pdf"), new byte[100_001]);

        List<CarePlan> plans = plans("d1;194304247663;a.pdf" + REST, "d2;194304247663;b.pdf" + REST);

        assertThat(plans.get(0).content().get(0).mediaType()).isEqualTo("application/pdf");
        Document instead = plans.get(1).content().get(0);
        assertThat(instead.mediaType()).isEqualTo("text/plain");
        assertThat(new String(instead.value().orElseThrow().toArray(), UTF_8)).contains("för stort");
    }

    @Test
    void namesEveryLineThatIsWrongAndWhatIsWrongThere() throws IOException {
        Files.writeString(folder.resolve("a.html"), "");
        Files.writeString(folder.resolve("a.docx"), "");

        assertThatThrownBy(() -> plans(
                        "d1;19430424-7663;a.html" + REST,
                        "d2;194304247663;../a.html" + REST,
                        "d3;194304247663;b.html" + REST,
                        "d4;194304247663;a.docx" + REST,
                        "d5;194304247663;a.html" + REST.replace("T10:00", ""),
                        "d6;194304247663;a.html" + REST.replace("yes", "ja"),
                        "d7"))
                .hasMessageContainingAll(
                        "line 2: person",
                        "line 3: file: is not in the folder",
                        "line 4: file: is not in the folder",
                        "line 5: file: a plan may be",
                        "line 6: written",
                        "line 7: approved",
                        "line 8: must have 10 columns")
                .message()
                .doesNotContain("7663");
    }

    /** The first line is the heading, so a mark there would be overlooked; a sign in a person's number would make another's. */
    @Test
    void readsAnIndexWhateverTheEditorMarksItWith_andRefusesASignThatCannotBeSeen() throws IOException {
        Files.writeString(folder.resolve("a.html"), "");
        String index = HEADING + "\r\nd1;194304247663;a.html" + REST + "\r\n";

        for (byte[] written : List.of(("\uFEFF" + index).getBytes(UTF_8), index.getBytes(UTF_16))) {
            Files.write(folder.resolve("index.csv"), written);
            assertThat(plans()).hasSize(1);
        }

        assertThatThrownBy(() -> plans("d1;194304247663\u00A0;a.html" + REST))
                .hasMessageContainingAll("index.csv: line 2: ", "U+00A0")
                .message()
                .doesNotContain("7663");
    }

    private List<CarePlan> plans(String... lines) throws IOException {
        Files.writeString(folder.resolve("index.csv"), HEADING + "\n" + String.join("\n", lines) + "\n");
        return plans();
    }

    private List<CarePlan> plans() throws IOException {
        return new DocumentFolder(folder)
                .carePlans(new CarePlanQuestion(
                        new PersonId("194304247663", IdentityType.PERSONNUMMER),
                        new HsaId("TSTASTA00000-SYS1"),
                        List.of(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }
}
