package se.samplan.samples.conformance.report;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.replay.Played;
import se.samplan.samples.conformance.replay.Player;
import se.samplan.samples.conformance.replay.Replayed;
import se.samplan.samples.conformance.replay.Step;

/** What is seen while the story is played: a line per contract and step, and a table when it has ended. */
public final class StoryTerminal implements Player.Progress {

    private final Lines lines;

    public StoryTerminal(PrintWriter out, Ansi ansi) {
        this.lines = new Lines(out, ansi);
    }

    @Override
    public void begins(Step step) {
        say("");
        say("@|bold Step " + step.number() + "|@  " + step.time() + "   [" + step.place() + "/" + Step.count() + "]");
    }

    @Override
    public void played(Played played) {
        say(String.format(
                Locale.ROOT,
                "  %s %-27s %s",
                state(played),
                played.contract().name(),
                played.stop().isPresent() ? "" : counts(played)));
        played.findings()
                .forEach(finding -> say("              " + finding.words().english()));
        played.stop().ifPresent(stop -> {
            say("              " + stop.words().english());
            say("              @|italic fix:|@ " + stop.fix().english());
        });
    }

    private static String state(Played played) {
        return switch (played.state()) {
            case RIGHT -> "@|green right  |@";
            case DIFFERS -> "@|bold,red DIFFERS|@";
            case STOPPED -> "@|bold,red STOPPED|@";
        };
    }

    private static String counts(Played played) {
        String records = played.records().came() + " of " + played.records().expected() + " records";
        String changes = played.changes().came() + " of " + played.changes().expected() + " changes ";
        return switch (played.basis()) {
            case TOLD -> records + ", " + changes + "told";
            case SEEN -> records + ", " + changes + "seen (none is told)";
            case NONE -> records;
        };
    }

    /** The table at the end. */
    public void summary(ReplayReport report) {
        Replayed replayed = report.replayed();
        say("");
        say("@|bold " + String.format(Locale.ROOT, "%-27s", "Step")
                + replayed.steps().stream()
                        .map(step -> String.format(Locale.ROOT, "%8d", step.number()))
                        .collect(Collectors.joining())
                + "|@");
        for (Target target : replayed.targets()) {
            say(String.format(Locale.ROOT, "%-27s", target.contract().name())
                    + replayed.steps().stream()
                            .map(step -> replayed.at(target.contract(), step)
                                    .map(StoryTerminal::cell)
                                    .orElse("       –"))
                            .collect(Collectors.joining()));
        }
        say("");
        replayed.halt().ifPresent(stop -> {
            say("@|bold,red The story could not be played to its end:|@ "
                    + stop.words().english());
            say("    " + stop.fix().english());
        });
        say("@|bold " + report.verdict().words().english() + ".|@ "
                + report.sentence().english() + " Exit code " + report.verdict().exitCode());
    }

    private static String cell(Played played) {
        return switch (played.state()) {
            case RIGHT -> "   @|green right|@";
            case DIFFERS -> " @|bold,red DIFFERS|@";
            case STOPPED -> " @|bold,red STOPPED|@";
        };
    }

    /** Where files were written, and other news. */
    public void say(String line) {
        lines.say(line);
    }
}
