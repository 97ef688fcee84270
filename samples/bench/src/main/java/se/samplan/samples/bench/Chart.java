package se.samplan.samples.bench;

import java.util.List;
import java.util.Locale;

/** CPU per request as bars: the figure that does not depend on what else the machine does. */
final class Chart {

    private static final int ROW = 28;
    private static final int LABELS = 320;
    private static final int BARS = 420;

    private Chart() {}

    static String svg(List<Measured> all) {
        double most = all.stream().mapToDouble(Measured::cpuPerThousand).max().orElse(1);
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"860\" height=\""
                + (all.size() * ROW + 50) + "\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">"
                + "<title>CPU-seconds per 1000 requests</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
                + "<text x=\"10\" y=\"22\" font-weight=\"bold\">CPU-seconds of the adapter per 1000 requests</text>");
        int y = 40;
        for (Measured each : all) {
            double width = Math.max(1, each.cpuPerThousand() / most * BARS);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"10\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"18\" fill=\"#2a6f97\"/>"
                            + "<text x=\"%.0f\" y=\"%d\">%.2f</text>",
                    y + 14,
                    each.program().equals(Program.ADAPTER)
                            ? each.what().name()
                            : each.what().name() + " · " + each.program(),
                    LABELS,
                    y,
                    width,
                    LABELS + width + 6,
                    y + 14,
                    each.cpuPerThousand()));
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }
}
