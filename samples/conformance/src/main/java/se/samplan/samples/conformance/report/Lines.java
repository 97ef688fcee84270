package se.samplan.samples.conformance.report;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Lines in a terminal, in colour where it has some. */
record Lines(PrintWriter out, Ansi ansi) {

    /** Writes a line, in which {@code @|bold …|@} stands for looks. */
    void say(String line) {
        out.println(ansi.string(line));
        out.flush();
    }
}
