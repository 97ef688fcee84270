package se.samplan.samples.plannotes.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samplan.recognise.Recogniser;
import se.samplan.samples.plannotes.write.Labelled;
import se.samplan.samples.plannotes.write.NoteWriter;

/** Writes the notes of {@code measure} and prints how long it takes to recognise one. */
@Command(
        name = "time",
        description = "Writes 500 plan notes and 5,000 others from a seed, and prints the time to look at one.",
        mixinStandardHelpOptions = true)
final class Time implements Callable<Integer> {

    private static final int PLANS = 500;
    private static final int OTHERS = 5_000;
    private static final int WARM_UP = 5;
    private static final double NANOS_OF_MILLI = 1e6;

    @Mixin
    private final TemplateOption templates = new TemplateOption();

    @Option(names = "--seed", required = true, description = "Any whole number; the same seed gives the same notes.")
    private long seed;

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description =
                    "How often all notes are looked at, after five times that do not count; default ${DEFAULT-VALUE}.")
    private int rounds = 15;

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw templates.wrong("--rounds must be 1 or more");
        }
        List<Labelled> notes = NoteWriter.write(seed, PLANS, OTHERS);
        Recogniser on = new Recogniser(templates.templates());
        Recogniser off = new Recogniser(List.of());
        templates.out().println("seed " + seed + ", " + notes.size() + " notes, milliseconds a note");
        templates.out().println("switched on   " + told(on, notes));
        templates.out().println("switched off  " + told(off, notes));
        templates.out().flush();
        return 0;
    }

    /** Median and slowest round. */
    private String told(Recogniser recogniser, List<Labelled> notes) {
        for (int warm = 0; warm < WARM_UP; warm++) {
            round(recogniser, notes);
        }
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            times.add(round(recogniser, notes));
        }
        times.sort(null);
        return String.format(
                Locale.ROOT, "median %.4f, slowest %.4f", times.get(times.size() / 2), times.get(times.size() - 1));
    }

    private static double round(Recogniser recogniser, List<Labelled> notes) {
        long began = System.nanoTime();
        long found = notes.stream()
                .filter(note -> recogniser.recognise(note.note()).isPresent())
                .count();
        long took = System.nanoTime() - began;
        if (found > notes.size()) {
            throw new IllegalStateException("more was found than there is");
        }
        return took / NANOS_OF_MILLI / notes.size();
    }
}
