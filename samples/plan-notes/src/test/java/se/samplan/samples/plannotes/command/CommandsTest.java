package se.samplan.samples.plannotes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands print, and how they end. */
class CommandsTest {

    private final StringWriter out = new StringWriter();

    @Test
    void triesAFolderOfNotesAndSaysWhy(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.txt"), """
            code: sao
            title: Rehabplan
            role: fysioterapeut

            Mål:
            Gå 500 meter.
            Åtgärder:
            Promenad varje dag, patienten ansvarar själv.
            Uppföljning:
            Följs upp i mars.
            """);
        Files.writeString(folder.resolve("b.txt"), "Mår bra.\n\nÅterbesök vid behov.");
        Files.write(folder.resolve("c.xml"), new byte[] {(byte) 0xff, 0});

        assertThat(run("try", folder.toString())).isZero();

        assertThat(out.toString())
                .contains("may be a plan: RP", "for TITLE: Rehabplan", "for ROLE: fysioterapeut")
                .containsPattern("b\\.txt\\R  no plan")
                .containsPattern("c\\.xml\\R  no plan");
    }

    @Test
    void saysWhatIsWrongWithTemplates(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), "name: Min\nkind: SIP\n");
        Files.writeString(folder.resolve("a.txt"), "Mår bra.");

        assertThat(run("try", "--templates", folder.toString(), folder.toString()))
                .isEqualTo(2);

        assertThat(out.toString()).contains("mine.yaml: kind: a note is never a plan that several givers agree on");
    }

    @Test
    void printsTablesOfASeed() {
        int code = run("measure", "--seed", "5", "--plans", "100", "--others", "300");

        assertThat(code).isBetween(0, 1);
        assertThat(out.toString())
                .contains(
                        "seed 5, 100 plan notes, 300 others", "by way of writing", "by kind of plan", "truth \\ told");
        assertThat(run("measure", "--seed", "5", "--plans", "0")).isEqualTo(2);
    }

    @Test
    void printsHowLongANoteTakes_switchedOnAndOff() {
        assertThat(run("time", "--seed", "5", "--rounds", "1")).isZero();

        assertThat(out.toString())
                .contains("seed 5, 5500 notes")
                .containsPattern("switched on   median \\d+\\.\\d{4}")
                .containsPattern("switched off  median \\d+\\.\\d{4}");
        assertThat(run("time", "--seed", "5", "--rounds", "0")).isEqualTo(2);
    }

    /** With templates that know nothing the goals are not reached, and the exit code says so. */
    @Test
    void endsWithOneWhereTooLittleIsFound(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), "name: Min\nnames: {xyzplan: VP}\n");

        assertThat(run("measure", "--seed", "5", "--plans", "50", "--others", "50", "--templates", folder.toString()))
                .isEqualTo(1);
    }

    @Test
    void saysThatAFolderHasNoNotes(@TempDir Path folder) {
        assertThat(run("try", folder.toString())).isEqualTo(2);
        assertThat(run("try", folder.resolve("none").toString())).isEqualTo(2);

        assertThat(out.toString())
                .contains("the folder has no *.txt, *.html or *.xml files", "the folder cannot be read");
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        return new CommandLine(new Main()).setOut(writer).setErr(writer).execute(arguments);
    }
}
