package se.samplan.samples.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heap and threads, round by round: two lines that should be flat. */
final class SoakChart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 160;
    private static final int LEFT = 20;

    private SoakChart() {}

    static String svg(List<Soak.Round> rounds) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"860\" height=\"440\" font-family=\"sans-serif\""
                + " font-size=\"13\" role=\"img\"><title>Heap after collection, and threads, per round</title>"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
                + curve(rounds, "Heap after collection, kB", Soak.Round::heap, 40)
                + curve(rounds, "Threads", Soak.Round::threads, 250) + "</svg>";
    }

    private static String curve(List<Soak.Round> rounds, String title, ToLongFunction<Soak.Round> figure, int top) {
        long most = Math.max(1, rounds.stream().mapToLong(figure).max().orElse(1));
        String points = IntStream.range(0, rounds.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        LEFT + (double) WIDTH * i / Math.max(1, rounds.size() - 1),
                        top + HEIGHT - (double) HEIGHT * figure.applyAsLong(rounds.get(i)) / most))
                .collect(Collectors.joining(" "));
        return "<text x=\"" + LEFT + "\" y=\"" + (top - 12) + "\" font-weight=\"bold\">" + title + ", at most " + most
                + "</text><path d=\"M" + LEFT + " " + top + "v" + HEIGHT + "h" + WIDTH
                + "\" fill=\"none\" stroke=\"#888\"/><polyline points=\"" + points
                + "\" fill=\"none\" stroke=\"#2a6f97\" stroke-width=\"2\"/>";
    }
}
