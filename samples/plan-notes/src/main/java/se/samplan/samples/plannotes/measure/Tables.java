package se.samplan.samples.plannotes.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import se.samplan.recognise.Recogniser;
import se.samplan.samples.plannotes.write.Labelled;

/** What was measured, as tables to read. */
public final class Tables {

    /** What is to be reached. */
    private static final double PRECISION = 0.98;

    private static final double RECALL = 0.90;
    private static final double PAIRS_PRECISION = 0.99;
    private static final double PAIRS_RECALL = 0.85;

    private final Measured measured;
    private final Tally stitched;

    /** Measures. */
    public Tables(Recogniser recogniser, List<Labelled> notes) {
        measured = Measured.of(recogniser, notes);
        stitched = Stitched.of(recogniser, notes);
    }

    /** Whether precision and recall of recognition and stitching are what they shall be, and no note about a plan is marked. */
    public boolean isReached() {
        return measured.plans().precision() >= PRECISION
                && measured.plans().recall() >= RECALL
                && stitched.precision() >= PAIRS_PRECISION
                && stitched.recall() >= PAIRS_RECALL
                && measured.confusion().getOrDefault("ABOUT_A_PLAN", Map.of()).keySet().stream()
                        .allMatch("no plan"::equals);
    }

    /** All tables, as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(row("all", "precision", "recall", "right", "false", "missed"));
        text.append(row("plan or not", measured.plans()));
        text.append(row("pairs of a series", stitched));
        text.append('\n').append(row("by way of writing", "", "recall", "right", "", "missed"));
        measured.byWay().forEach((way, tally) -> text.append(row(way, tally)));
        text.append('\n').append(row("by kind of plan", "precision", "recall", "right", "false", "missed"));
        measured.byKind().forEach((kind, tally) -> text.append(row(kind, tally)));
        text.append('\n').append(confusion());
        return text.toString();
    }

    private String confusion() {
        TreeSet<String> told = new TreeSet<>();
        measured.confusion().values().forEach(row -> told.addAll(row.keySet()));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-20s", "truth \\ told"));
        told.forEach(kind -> text.append(String.format(Locale.ROOT, "%9s", kind)));
        text.append('\n');
        measured.confusion().forEach((truth, row) -> {
            text.append(String.format(Locale.ROOT, "%-20s", truth));
            told.forEach(kind -> text.append(String.format(Locale.ROOT, "%9d", row.getOrDefault(kind, 0))));
            text.append('\n');
        });
        return text.toString();
    }

    private static String row(String name, Tally tally) {
        return row(
                name,
                share(tally.precision()),
                share(tally.recall()),
                Integer.toString(tally.right()),
                Integer.toString(tally.falselyFound()),
                Integer.toString(tally.missed()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-20s%11s%9s%8s%8s%8s%n", cells).replace("\r\n", "\n");
    }
}
