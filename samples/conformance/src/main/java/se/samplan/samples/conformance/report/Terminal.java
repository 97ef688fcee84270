package se.samplan.samples.conformance.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.check.Outcome;
import se.samplan.samples.conformance.check.Result;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.score.LevelScore;

/** What is seen while the kit runs: a line per check as it ends, and a table when all have. */
public final class Terminal {

    private final Lines lines;
    private final Level asked;

    /** Of the present target: why checks were not tested, and which; the first of each was told. */
    private final Map<String, List<String>> reasons = new LinkedHashMap<>();

    public Terminal(PrintWriter out, Ansi ansi, Level asked) {
        this.lines = new Lines(out, ansi);
        this.asked = asked;
    }

    /** A check has ended. One that is not tested for a reason told before has no line of its own; in the end they are counted. */
    public void ended(Target target, int number, int of, Outcome outcome) {
        if (number == 1) {
            reasons.clear();
            say("");
            say("@|bold " + target.contract().name() + "|@  " + Tested.address(target));
        }
        if (isNews(outcome)) {
            tell(number, of, outcome);
        }
        if (number == of) {
            reasons.values().stream().filter(checks -> checks.size() > 1).forEach(this::tellOthers);
        }
    }

    private boolean isNews(Outcome outcome) {
        if (outcome.result().state() != Result.State.NOT_TESTED) {
            return true;
        }
        List<String> alike = reasons.computeIfAbsent(reason(outcome), first -> new ArrayList<>());
        alike.add(outcome.check().id());
        return alike.size() == 1;
    }

    private void tell(int number, int of, Outcome outcome) {
        say(String.format(
                Locale.ROOT,
                "%s %-23s %s",
                "[" + String.format(Locale.ROOT, "%2d/%d", number, of) + "] " + state(outcome),
                outcome.check().id(),
                outcome.check().title().english()));
        if (outcome.isFailed()) {
            outcome.result().came().stream().limit(3).forEach(came -> say("                    " + came.english()));
            say("                    @|italic rule:|@ " + outcome.check().rule());
            say("                    @|italic fix:|@  " + outcome.check().fix().english());
        }
        if (outcome.result().state() == Result.State.NOT_TESTED) {
            say("                    " + reason(outcome));
        }
    }

    private void tellOthers(List<String> checks) {
        int others = checks.size() - 1;
        say("        @|faint not tested|@ "
                + (others == 1 ? "1 more check" : others + " more checks")
                + ", for the same reason as " + checks.get(0));
    }

    private static String reason(Outcome outcome) {
        return Language.EN.joined(outcome.result().came());
    }

    private String state(Outcome outcome) {
        return switch (outcome.result().state()) {
            case PASSED -> "@|green passed    |@";
            case FAILED -> outcome.isFindingAt(asked) ? "@|bold,red FAILED    |@" : "@|yellow not yet   |@";
            case NOT_TESTED -> "@|faint not tested|@";
        };
    }

    /** The table at the end. */
    public void summary(Report report) {
        say("");
        say("@|bold "
                + String.format(
                        Locale.ROOT,
                        "%-27s %-8s %6s %7s %11s   %s",
                        "Contract",
                        "Reached",
                        "passed",
                        "failed",
                        "not tested",
                        "Missing for the next level")
                + "|@");
        for (Tested tested : report.tested()) {
            say(String.format(
                    Locale.ROOT,
                    "%-27s %-8s %6d %7d %11d   %s",
                    tested.contract(),
                    tested.score().reachedTitle(),
                    count(tested, Result.State.PASSED),
                    count(tested, Result.State.FAILED),
                    count(tested, Result.State.NOT_TESTED),
                    tested.score().next().map(Terminal::missing).orElse("nothing: this is the top")));
            tested.trend()
                    .ifPresent(trend -> say("    since the last run: " + trend.reachedBefore() + " then; better "
                            + listed(trend.better()) + "; worse " + listed(trend.worse())));
        }
        say("");
        for (Tested tested : report.tested()) {
            tested.inspected().stop().ifPresent(stop -> {
                say("@|bold,red " + tested.contract() + " could not be tested in full:|@ "
                        + stop.words().english());
                say("    " + stop.fix().english());
            });
        }
        say("@|bold " + report.verdict().words().english() + "|@ at level "
                + report.asked().title() + ", exit code " + report.verdict().exitCode());
    }

    private static long count(Tested tested, Result.State state) {
        return tested.inspected().outcomes().stream()
                .filter(outcome -> outcome.result().state() == state)
                .count();
    }

    private static String missing(LevelScore next) {
        return next.level().title() + ": "
                + (next.missing().isEmpty() ? "could not be tested" : String.join(", ", next.missing()));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Where files were written, and other news. */
    public void say(String line) {
        lines.say(line);
    }
}
