package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as files, to be compared with those of another day: one line or object per case. */
final class Results {

    private Results() {}

    /** Writes {@code results.csv} and {@code results.json}. */
    static void write(List<Measured> all, Path folder) throws IOException {
        Files.writeString(
                folder.resolve("results.csv"),
                all.stream()
                        .map(each -> each.what().name().replace(",", ";") + "," + each.program() + ","
                                + String.join(",", figures(each).values()))
                        .collect(Collectors.joining("\n", "case,program," + heads(all) + "\n", "\n")));
        Files.writeString(
                folder.resolve("results.json"),
                all.stream().map(Results::object).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    private static String heads(List<Measured> all) {
        return all.stream()
                .findFirst()
                .map(each -> String.join(",", figures(each).keySet()))
                .orElse("");
    }

    private static String object(Measured each) {
        return figures(each).entrySet().stream()
                .map(figure -> "\"" + figure.getKey() + "\": " + figure.getValue())
                .collect(Collectors.joining(
                        ", ",
                        "  {\"case\": \"" + each.what().name() + "\", \"program\": \"" + each.program() + "\", ",
                        "}"));
    }

    private static Map<String, String> figures(Measured each) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("requestsPerSecond", number(each.perSecond()));
        figures.put("p50Millis", number(each.p50()));
        figures.put("p99Millis", number(each.p99()));
        figures.put("p999Millis", number(each.p999()));
        figures.put("longestMillis", number(each.longest()));
        figures.put("ownMillis", number(each.ownLatency()));
        figures.put("cpuSecondsPerThousand", number(each.cpuPerThousand()));
        figures.put("cpuMicrosPerCall", number(each.cpuPerCall()));
        figures.put("toolsCpuSecondsPerThousand", number(each.toolsPerThousand()));
        figures.put("residentMegabytes", Long.toString(each.megabytes()));
        figures.put("firstAnswerMillis", Long.toString(each.firstAnswer()));
        figures.put("wrong", Long.toString(each.wrong()));
        return figures;
    }

    /** JSON has no number for "none". */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
    }
}
