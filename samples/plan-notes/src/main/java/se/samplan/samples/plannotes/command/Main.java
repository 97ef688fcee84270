package se.samplan.samples.plannotes.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar samplan-plan-notes.jar}: measures recognition, and tries templates. */
@Command(
        name = "samplan-plan-notes",
        description = "Tells plans from other notes, to see how well that is done.",
        mixinStandardHelpOptions = true,
        subcommands = {Measure.class, TryTemplates.class, Time.class})
public final class Main {

    Main() {}

    /** Exit codes: 0 done and reached, 1 not reached, 2 wrong use. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
