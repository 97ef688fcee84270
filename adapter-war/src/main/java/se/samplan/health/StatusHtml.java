package se.samplan.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samplan.health.StatusPage.Line;
import se.samplan.health.StatusPage.Standing;

/** How it stands, as HTML: readable in light and in dark, at any width, with large text and on paper. */
final class StatusHtml {

    private static final String STYLE = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#b9b9b9;--bad:#a30014;--head:#f1f1f1}
        @media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#141414;--line:#565656;--bad:#ff9aa2;--head:#242424}}
        body{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:0 auto;max-width:70rem;padding:1rem}
        table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}
        caption{text-align:left;font-weight:600;font-size:1.15rem;padding:.4rem 0}
        th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
        thead th{background:var(--head)}
        tbody th{font-weight:500}
        .bad{color:var(--bad);font-weight:600}
        @media print{:root{--ink:#000;--paper:#fff;--bad:#000;--head:#fff}body{max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}}
        """;

    /** The style stands in the page and is known by its hash; all else is forbidden. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx").withZone(ZoneId.of("Europe/Stockholm"));

    private StatusHtml() {}

    static String of(Standing shown) {
        return "<!DOCTYPE html>\n"
                + "<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width,initial-scale=1\"><title>Samplan status</title><style>"
                + STYLE + "</style></head><body><main><h1>Samplan status</h1>" + summary(shown)
                + parts("Lists", shown.parts(), StatusHtml::isList)
                + parts("This instance", shown.parts(), part -> !isList(part))
                + sources(shown.sources())
                + "</main></body></html>\n";
    }

    private static String summary(Standing shown) {
        String ready = shown.hindrances().isEmpty()
                ? "<p><strong>Ready</strong>: requests should come.</p>"
                : "<p class=\"bad\">Not ready: " + escaped(String.join("; ", shown.hindrances())) + "</p>";
        return ready + "<p>As it was at " + time(shown.at()) + ". Load the page again for what is now.</p>";
    }

    private static String parts(String caption, Map<String, String> parts, Predicate<String> which) {
        List<String> rows = parts.entrySet().stream()
                .filter(part -> which.test(part.getKey()))
                .map(part ->
                        "<tr><th scope=\"row\">" + escaped(part.getKey()) + "</th>" + cell(part.getValue()) + "</tr>")
                .toList();
        return table(caption, List.of("Part", "State"), rows);
    }

    private static boolean isList(String part) {
        return part.endsWith("file");
    }

    private static String cell(String state) {
        boolean bad = state.startsWith("the old ") || state.startsWith("renew");
        return (bad ? "<td class=\"bad\">" : "<td>") + escaped(state) + "</td>";
    }

    private static String sources(List<Line> sources) {
        return sources.isEmpty()
                ? "<p>No source has been asked since the start.</p>"
                : table(
                        "Sources",
                        List.of("Source", "Contract", "State", "Calls under way", "Last trouble", "When"),
                        sources.stream().map(StatusHtml::row).toList());
    }

    private static String row(Line source) {
        boolean paused = !source.state().equals("called");
        return "<tr><th scope=\"row\">" + escaped(source.address()) + "</th><td>" + escaped(source.contract())
                + (paused ? "</td><td class=\"bad\">" : "</td><td>")
                + source.state() + "</td><td>" + source.calls() + "</td><td>"
                + source.trouble().map(StatusPage.Trouble::code).orElse("none")
                + "</td><td>"
                + source.trouble().map(trouble -> time(trouble.when())).orElse("–") + "</td></tr>";
    }

    private static String table(String caption, List<String> heads, Collection<String> rows) {
        return "<table><caption>" + caption + "</caption><thead><tr>"
                + heads.stream()
                        .map(head -> "<th scope=\"col\">" + head + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>" + String.join("", rows) + "</tbody></table>";
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
