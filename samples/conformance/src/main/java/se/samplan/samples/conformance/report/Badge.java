package se.samplan.samples.conformance.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samplan.samples.conformance.check.Level;

/** The lowest level that all tested contracts have reached, as a badge for a page of a project. */
public final class Badge {

    private static final Map<String, String> COLOURS =
            Map.of("L0", "#5c6f00", "L1", "#3f7300", "L2", "#1f7a1f", "L3", "#00695c");
    private static final String NONE = "#a32626";
    private static final String UNKNOWN = "#5a5a5a";
    private static final int LABEL = 136;
    private static final int VALUE = 62;

    private Badge() {}

    public static String of(Report report) {
        String value = value(report);
        String colour = COLOURS.getOrDefault(value, "not run".equals(value) ? UNKNOWN : NONE);
        String title = "Samplan conformance: " + value;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s">
                  <title>%2$s</title>
                  <clipPath id="samplan-badge"><rect width="%1$d" height="20" rx="3"/></clipPath>
                  <g clip-path="url(#samplan-badge)">
                    <rect width="%3$d" height="20" fill="#3c3c3c"/>
                    <rect x="%3$d" width="%4$d" height="20" fill="%5$s"/>
                  </g>
                  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
                    <text x="%6$d" y="14">Samplan conformance</text>
                    <text x="%7$d" y="14" font-weight="bold">%8$s</text>
                  </g>
                </svg>
                """.formatted(LABEL + VALUE, title, LABEL, VALUE, colour, LABEL / 2, LABEL + VALUE / 2, value);
    }

    static String value(Report report) {
        if (report.verdict() == Report.Verdict.COULD_NOT_RUN) {
            return "not run";
        }
        List<Tested> tested = report.tested();
        boolean none = tested.stream().anyMatch(one -> one.score().reached().isEmpty());
        return none || tested.isEmpty()
                ? "none"
                : tested.stream()
                        .flatMap(one -> one.score().reached().stream())
                        .min(Comparator.naturalOrder())
                        .map(Level::title)
                        .orElse("none");
    }
}
