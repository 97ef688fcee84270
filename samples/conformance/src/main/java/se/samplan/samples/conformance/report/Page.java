package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.check.Outcome;
import se.samplan.samples.conformance.check.Result;
import se.samplan.samples.conformance.score.LevelScore;
import se.samplan.samples.conformance.score.Trend;

/** The report for people: one page of HTML that needs nothing else, reads well aloud and prints well. */
public final class Page {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Page() {}

    public static String of(Report report) {
        String title = "Conformance report, " + time(report.at());
        return Html.page("en", title, """
                        <header>
                        <p class="kit">Samplan conformance kit %s</p>
                        <h1>Conformance report</h1>
                        <p>%s</p>
                        %s
                        </header>
                        <main>
                        %s%s</main>
                        <footer><p>No identity and no text from the tested system is shown: places, codes and lengths stand for them.</p></footer>
                        """.formatted(
                        text(report.version()),
                        text(time(report.at())) + ", Swedish time",
                        verdict(report),
                        overview(report),
                        report.tested().stream()
                                .map(one -> section(one, report.asked()))
                                .collect(Collectors.joining())));
    }

    /** When a run began, in words. */
    static String time(LocalDateTime at) {
        return TIME.format(at);
    }

    /** How a verdict looks. */
    static String kind(Report.Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> "good";
            case FINDINGS -> "bad";
            case COULD_NOT_RUN -> "stopped";
        };
    }

    private static String verdict(Report report) {
        long findings = report.tested().stream()
                .mapToLong(one -> one.inspected().findings(report.asked()).size())
                .sum();
        String rest = switch (report.verdict()) {
            case CONFORMANT ->
                "Nothing that was tested breaks a rule at level "
                        + report.asked().title() + ".";
            case FINDINGS ->
                findings + (findings == 1 ? " check fails" : " checks fail") + " at level "
                        + report.asked().title() + ". What to fix stands below.";
            case COULD_NOT_RUN -> "Something stood in the way; what was found before is kept.";
        };
        return "<p class=\"verdict " + kind(report.verdict()) + "\"><strong>"
                + report.verdict().words() + ".</strong> " + text(rest) + "</p>";
    }

    private static String overview(Report report) {
        String rows = report.tested().stream()
                .map(one -> "<tr><th scope=\"row\"><a href=\"#" + Html.anchor(one.contract()) + "\">"
                        + text(one.contract())
                        + "</a></th><td>"
                        + level(one.score().reachedTitle()) + "</td><td class=\"n\">" + count(one, Result.State.PASSED)
                        + "</td><td class=\"n\">"
                        + one.inspected().findings(report.asked()).size()
                        + "</td><td class=\"n\">"
                        + (count(one, Result.State.FAILED)
                                - one.inspected().findings(report.asked()).size())
                        + "</td><td class=\"n\">" + count(one, Result.State.NOT_TESTED) + "</td><td>" + next(one)
                        + "</td></tr>\n")
                .collect(Collectors.joining());
        return "<table class=\"overview\"><caption>Overview</caption><thead><tr><th scope=\"col\">Contract</th>"
                + "<th scope=\"col\">Reached</th><th scope=\"col\">Passed</th><th scope=\"col\">To fix</th>"
                + "<th scope=\"col\">Not yet</th><th scope=\"col\">Not tested</th>"
                + "<th scope=\"col\">Missing for the next level</th></tr></thead><tbody>\n" + rows
                + "</tbody></table>\n";
    }

    private static String level(String title) {
        return "<span class=\"level " + title.toLowerCase(Locale.ROOT) + "\">" + title + "</span>";
    }

    private static long count(Tested tested, Result.State state) {
        return tested.inspected().outcomes().stream()
                .filter(outcome -> outcome.result().state() == state)
                .count();
    }

    private static String next(Tested tested) {
        return tested.score()
                .next()
                .map(level -> text(level.level().title()) + ": "
                        + (level.missing().isEmpty() ? "could not be tested" : codes(level.missing())))
                .orElse("nothing, this is the top");
    }

    private static String codes(List<String> ids) {
        return ids.stream().map(id -> "<code>" + text(id) + "</code>").collect(Collectors.joining(", "));
    }

    private static String section(Tested tested, Level asked) {
        List<Outcome> outcomes = tested.inspected().outcomes();
        return "<section id=\"" + Html.anchor(tested.contract()) + "\"><h2>" + text(tested.contract())
                + "</h2>\n<p class=\"address\">"
                + text(tested.address()) + " · "
                + tested.inspected().target().role().name().toLowerCase(Locale.ROOT)
                + " · asked level " + tested.asked(asked).title() + "</p>\n"
                + tested.inspected()
                        .stop()
                        .map(stop -> "<p class=\"verdict stopped\"><strong>Could not be tested in full:</strong> "
                                + text(stop.words()) + ". " + text(stop.fix()) + "</p>\n")
                        .orElse("")
                + ladder(tested.score().levels())
                + tested.trend().map(Page::trend).orElse("")
                + details("What to fix", outcomes, outcome -> outcome.isFindingAt(asked), "bad")
                + details(
                        "Not yet: levels above the asked one",
                        outcomes,
                        outcome -> outcome.isFailed() && !outcome.isFindingAt(asked),
                        "later")
                + notTested(tested.inspected())
                + passed(outcomes)
                + "</section>\n";
    }

    private static String ladder(List<LevelScore> levels) {
        String rows = levels.stream()
                .map(level -> "<tr><th scope=\"row\">" + text(level.level().title()) + "</th><td>"
                        + text(level.level().means()) + "</td><td class=\"n\">"
                        + (level.passed() + level.failed() == 0 ? "not tested" : level.percent() + " %")
                        + "</td><td class=\"bar\" aria-hidden=\"true\"><span style=\"width:" + level.percent()
                        + "%\"></span></td><td class=\"n\">" + level.passed() + " of "
                        + (level.passed() + level.failed())
                        + (level.notTested() == 0 ? "" : ", " + level.notTested() + " not tested") + "</td></tr>\n")
                .collect(Collectors.joining());
        return "<table class=\"ladder\"><caption>Score per level</caption><thead><tr><th scope=\"col\">Level</th>"
                + "<th scope=\"col\">Means</th><th scope=\"col\">Score</th><td></td><th scope=\"col\">Checks passed</th>"
                + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    }

    private static String trend(Trend trend) {
        return "<p class=\"trend\"><strong>Since the last run:</strong> level " + text(trend.reachedBefore())
                + " then. Better: " + (trend.better().isEmpty() ? "none" : codes(trend.better())) + ". Worse: "
                + (trend.worse().isEmpty() ? "none" : codes(trend.worse())) + ".</p>\n";
    }

    private static String details(String title, List<Outcome> outcomes, Predicate<Outcome> some, String kind) {
        String articles = outcomes.stream()
                .filter(some)
                .map(outcome -> article(outcome, kind))
                .collect(Collectors.joining());
        return articles.isEmpty() ? "" : "<h3>" + text(title) + "</h3>\n" + articles;
    }

    private static String article(Outcome outcome, String kind) {
        return "<article class=\"" + kind + "\"><h4><code>"
                + text(outcome.check().id()) + "</code> "
                + text(outcome.check().title().english()) + "</h4>\n<dl><dt>Came</dt><dd>"
                + list(outcome.result().came())
                + "</dd><dt>Fix</dt><dd>" + text(outcome.check().fix().english()) + "</dd><dt>Sent</dt><dd>"
                + list(outcome.result().sent()) + "</dd><dt>Rule</dt><dd>"
                + text(outcome.check().rule())
                + "</dd></dl></article>\n";
    }

    private static String list(List<String> texts) {
        return texts.size() == 1
                ? text(texts.get(0))
                : texts.stream()
                        .map(one -> "<li>" + text(one) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** A reason stands once, with all checks that it holds for; what bars the whole target stands above them already. */
    private static String notTested(Inspected inspected) {
        Map<List<String>, List<Outcome>> byReason = inspected.outcomes().stream()
                .filter(outcome -> outcome.result().state() == Result.State.NOT_TESTED)
                .collect(Collectors.groupingBy(
                        outcome -> outcome.result().came(), LinkedHashMap::new, Collectors.toList()));
        List<String> told = inspected.stop().map(stop -> List.of(stop.words())).orElse(List.of());
        return table(
                "Not tested, and why",
                "Why",
                byReason.entrySet().stream()
                        .map(reason -> row(
                                codes(ids(reason.getValue())),
                                reason.getValue().size() == 1
                                        ? title(reason.getValue().get(0))
                                        : reason.getValue().size() + " checks",
                                reason.getKey().equals(told) ? "what stands above" : list(reason.getKey())))
                        .collect(Collectors.joining()));
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.check().id()).toList();
    }

    private static String title(Outcome outcome) {
        return text(outcome.check().title().english());
    }

    private static String passed(List<Outcome> outcomes) {
        return table(
                "Passed",
                "Came",
                outcomes.stream()
                        .filter(Outcome::isPassed)
                        .map(outcome -> row(
                                codes(List.of(outcome.check().id())),
                                title(outcome),
                                list(outcome.result().came())))
                        .collect(Collectors.joining()));
    }

    private static String row(String check, String says, String last) {
        return "<tr><th scope=\"row\">" + check + "</th><td>" + says + "</td><td>" + last + "</td></tr>\n";
    }

    private static String table(String title, String last, String rows) {
        return rows.isEmpty()
                ? ""
                : "<table class=\"checks\"><caption>" + text(title)
                        + "</caption><thead><tr><th scope=\"col\">Check</th>"
                        + "<th scope=\"col\">What it says</th><th scope=\"col\">" + last + "</th></tr></thead><tbody>\n"
                        + rows
                        + "</tbody></table>\n";
    }
}
