package se.samplan.samples.plannotes.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samplan.recognise.Recogniser;
import se.samplan.samples.plannotes.measure.Tables;
import se.samplan.samples.plannotes.write.Labelled;
import se.samplan.samples.plannotes.write.NoteWriter;

/** Writes notes by chance and prints how they were told apart and put together. */
@Command(
        name = "measure",
        description = "Writes labelled notes from a seed and prints precision, recall and what was taken for what.",
        mixinStandardHelpOptions = true)
final class Measure implements Callable<Integer> {

    @Mixin
    private final TemplateOption templates = new TemplateOption();

    @Option(names = "--seed", required = true, description = "Any whole number; the same seed gives the same notes.")
    private long seed;

    @Option(names = "--plans", defaultValue = "500", description = "Plan notes; default ${DEFAULT-VALUE}.")
    private int plans = 500;

    @Option(names = "--others", defaultValue = "5000", description = "Other notes; default ${DEFAULT-VALUE}.")
    private int others = 5000;

    @Override
    public Integer call() {
        if (plans < 1 || others < 0) {
            throw templates.wrong("--plans must be 1 or more, --others 0 or more");
        }
        List<Labelled> notes = NoteWriter.write(seed, plans, others);
        Tables tables = new Tables(new Recogniser(templates.templates()), notes);
        templates.out().println("seed " + seed + ", " + plans + " plan notes, " + others + " others\n");
        templates.out().println(tables.text());
        templates.out().flush();
        return tables.isReached() ? 0 : 1;
    }
}
