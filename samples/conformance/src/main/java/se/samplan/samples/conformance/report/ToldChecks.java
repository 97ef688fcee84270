package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Outcome;
import se.samplan.samples.conformance.check.Result;
import se.samplan.samples.conformance.message.Text;

/** What became of the checks of one target, as parts of the {@link Page}. */
record ToldChecks(Language language) {

    String details(Text title, List<Outcome> outcomes, Predicate<Outcome> some, String kind) {
        String articles = outcomes.stream()
                .filter(some)
                .map(outcome -> article(outcome, kind))
                .collect(Collectors.joining());
        return articles.isEmpty() ? "" : "<h3>" + text(in(title)) + "</h3>\n" + articles;
    }

    private String article(Outcome outcome, String kind) {
        return "<article class=\"" + kind + "\"><h4><code>"
                + text(outcome.check().id()) + "</code> " + title(outcome)
                + "</h4>\n<dl><dt>" + in("Came", "Kom") + "</dt><dd>"
                + list(outcome.result().came())
                + "</dd><dt>" + in("Fix", "Åtgärd") + "</dt><dd>"
                + text(in(outcome.check().fix())) + "</dd><dt>"
                + in("Sent", "Skickades") + "</dt><dd>" + list(outcome.result().sent()) + "</dd><dt>"
                + in("Rule", "Regel") + "</dt><dd lang=\"en\">"
                + text(outcome.check().rule()) + "</dd></dl></article>\n";
    }

    private String list(List<Text> texts) {
        return texts.size() == 1
                ? text(in(texts.get(0)))
                : texts.stream()
                        .map(one -> "<li>" + text(in(one)) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** A reason stands once, with all checks that it holds for; what bars the whole target stands above them already. */
    String notTested(Inspected inspected) {
        Map<List<Text>, List<Outcome>> byReason = inspected.outcomes().stream()
                .filter(outcome -> outcome.result().state() == Result.State.NOT_TESTED)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.result().came(), LinkedHashMap::new, Collectors.toList()));
        List<Text> told = inspected.stop().map(stop -> List.of(stop.words())).orElse(List.of());
        return table(
                new Text("Not tested, and why", "Inte testade, och varför"),
                new Text("Why", "Varför"),
                byReason.entrySet().stream()
                        .map(reason -> row(
                                Html.codes(ids(reason.getValue())),
                                reason.getValue().size() == 1
                                        ? title(reason.getValue().get(0))
                                        : in(Text.of(
                                                "%s checks",
                                                "%s kontroller",
                                                reason.getValue().size())),
                                reason.getKey().equals(told)
                                        ? in("what stands above", "det som står ovan")
                                        : list(reason.getKey())))
                        .collect(Collectors.joining()));
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.check().id()).toList();
    }

    private String title(Outcome outcome) {
        return text(in(outcome.check().title()));
    }

    String passed(List<Outcome> outcomes) {
        return table(
                new Text("Passed", "Godkända"),
                new Text("Came", "Kom"),
                outcomes.stream()
                        .filter(Outcome::isPassed)
                        .map(outcome -> row(
                                Html.codes(List.of(outcome.check().id())),
                                title(outcome),
                                list(outcome.result().came())))
                        .collect(Collectors.joining()));
    }

    private static String row(String check, String says, String last) {
        return "<tr><th scope=\"row\">" + check + "</th><td>" + says + "</td><td>" + last + "</td></tr>\n";
    }

    private String table(Text title, Text last, String rows) {
        return rows.isEmpty()
                ? ""
                : "<table class=\"checks\"><caption>" + text(in(title)) + "</caption><thead><tr>"
                        + Html.head(
                                language,
                                new Text("Check", "Kontroll"),
                                new Text("What it says", "Vad den säger"),
                                last)
                        + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    }

    private String in(Text text) {
        return language.of(text);
    }

    private String in(String english, String swedish) {
        return in(new Text(english, swedish));
    }
}
