package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Xml;

/** The story on paper: nothing is forgotten in it, and everybody can read it. */
class ChecklistTest {

    private final Path folder;

    ChecklistTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String page(String... more) throws IOException {
        Path file = folder.resolve("checklist.html");
        List<String> all = new ArrayList<>(List.of("--checklist", file.toString()));
        all.addAll(List.of(more));
        ReplayRun run = ReplayRun.of(folder, new StringReader(""), all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.said()).isZero();
        return Files.readString(file);
    }

    private static Element parsed(String page) throws Exception {
        return Xml.parse(page.replaceFirst("<!DOCTYPE html>", "").strip().getBytes(UTF_8))
                .getDocumentElement();
    }

    private static String section(String page, int step) {
        int from = page.indexOf("<section id=\"step-" + step + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void holdsEveryStepItsClockAndWhatMustBeSeen() throws Exception {
        String page = page();

        for (int step = 2; step <= 10; step++) {
            String clock =
                    Files.readString(Path.of("../messages/src/main/resources/samples/clock/step-" + step + ".txt"));
            assertThat(section(page, step)).contains(clock.replace('T', ' ').substring(0, 16), "Ladda", "Ska synas");
        }
        assertThat(section(page, 8))
                .contains("Samordnad individuell plan", "Fast vårdkontakt, Farzane Hatamian")
                .contains("samples/asta/step-8/SYS5/GetCareManagers.xml")
                .contains("Fasta kontakter: <strong>C2</strong> avslutad", "Ingen annan avisering kommer.");
        assertThat(section(page, 3)).contains("<strong>B1</strong>", "2025-12-06 10:00, Läkarbesök");
        assertThat(page).contains("GetCareDocumentation/3").doesNotContain("GetCareDocumentation/2");
        assertThat(section(page, 9)).doesNotContain("borttagen");
        assertThat(section(page, 7)).contains("Ingen avisering kommer.");
        assertThat(section(page, 2)).doesNotContain("Aviseringar");
    }

    @Test
    void isWellFormedAndEveryFieldHasALabelOfItsOwn() throws Exception {
        for (String language : List.of("sv", "en")) {
            Element html = parsed(page("--language", language));

            assertThat(html.getAttribute("lang")).isEqualTo(language);
            Set<String> labelled = new HashSet<>();
            Set<String> fields = new HashSet<>();
            Xml.all(html).forEach(element -> {
                switch (element.getLocalName()) {
                    case "label" -> labelled.add(element.getAttribute("for"));
                    case "input", "textarea" ->
                        assertThat(fields.add(element.getAttribute("id")))
                                .as(element.getAttribute("id"))
                                .isTrue();
                    default -> assertThat(element.getLocalName()).isNotEqualTo("script");
                }
            });
            assertThat(labelled).isEqualTo(fields);
            assertThat(fields).hasSizeGreaterThan(100);
        }
    }

    @Test
    void isInTheLanguageThatWasAskedFor() throws IOException {
        assertThat(page("--language", "EN"))
                .contains("No notice comes.", "Must be seen", "<strong>C2</strong> ended")
                .doesNotContain("avisering", "Ska synas");
        assertThat(page()).doesNotContain("No notice", "Must be seen", ">ended");
    }

    @Test
    void holdsOnlyTheContractsAndTheSourceThatWereAskedFor() throws IOException {
        String page = page("--role", "producer", "--source", "SYS4", "GetCarePlans", "GetCareManagers");

        assertThat(page)
                .contains("SYS4", "<strong>P4</strong>", "<strong>C3</strong>")
                .doesNotContain("<strong>P5</strong>", "<strong>C2</strong>", "GetCareAgreements", "SYS1");
    }

    @Test
    void hasNoIdentity() throws IOException {
        assertThat(page()).doesNotContain(Reference.ASTA, "196802149283", "194107149207");
    }

    @Test
    void theFirstArgumentChoosesTheReplayAndTheHelpLeadsToIt() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);

        assertThat(Main.run(
                        out,
                        "replay",
                        "--checklist",
                        folder.resolve("list.html").toString()))
                .isZero();
        assertThat(folder.resolve("list.html")).exists();
        assertThat(Main.run(out, "--help")).isZero();
        assertThat(said.toString()).contains("replay --help", "--service-level");
        assertThat(Main.run(out, "replay", "--help")).isZero();
        assertThat(said.toString()).contains("--checklist=FILE", "SAMPLAN_STEP");
    }
}
