package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.check.Outcome;
import se.samplan.samples.conformance.check.Result;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.score.LevelScore;
import se.samplan.samples.conformance.score.Score;
import se.samplan.samples.conformance.score.Trend;

/** The report for people: one page of HTML that needs nothing else, reads well aloud and prints well. */
public final class Page {

    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SWEDISH_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'kl.' HH.mm", Locale.forLanguageTag("sv"));
    private static final Text NOT_TESTED = new Text("Not tested", "Inte testade");
    private static final Text NONE = new Text("none", "ingen");

    private final Language language;
    private final Report report;
    private final ToldChecks checks;

    private Page(Language language, Report report) {
        this.language = language;
        this.report = report;
        this.checks = new ToldChecks(language);
    }

    public static String of(Report report, Language language) {
        return new Page(language, report).html();
    }

    private String html() {
        String when = time(report.at(), language);
        return Html.page(
                language.code(),
                in(Text.of("Conformance report, %s", "Testrapport %s", when)),
                """
                        <header>
                        <p class="kit">%s %s</p>
                        <h1>%s</h1>
                        <p>%s</p>
                        %s
                        </header>
                        <main>
                        %s%s</main>
                        <footer><p>%s</p></footer>
                        """.formatted(
                                in("Samplan conformance kit", "Samplans testverktyg"),
                                text(report.version()),
                                in("Conformance report", "Testrapport"),
                                text(in(Text.of("%s, Swedish time", "%s, svensk tid", when))),
                                verdict(),
                                overview(),
                                report.tested().stream().map(this::section).collect(Collectors.joining()),
                                in(
                                        "No identity and no text from the tested system is shown: places, codes and lengths stand for them.",
                                        "Ingen identitet och ingen text från det testade systemet visas: ställen, koder och längder står i deras ställe.")));
    }

    /** When a run began, in words. */
    static String time(LocalDateTime at, Language language) {
        return (language == Language.SV ? SWEDISH_TIME : ENGLISH_TIME).format(at);
    }

    private String in(Text text) {
        return language.of(text);
    }

    private String in(String english, String swedish) {
        return in(new Text(english, swedish));
    }

    /** How a verdict looks. */
    static String kind(Report.Verdict verdict) {
        return switch (verdict) {
            case CONFORMANT -> "good";
            case FINDINGS -> "bad";
            case COULD_NOT_RUN -> "stopped";
        };
    }

    private String verdict() {
        long findings = report.tested().stream()
                .mapToLong(one -> one.inspected().findings(report.asked()).size())
                .sum();
        String level = report.asked().title();
        Text rest = switch (report.verdict()) {
            case CONFORMANT ->
                Text.of(
                        "Nothing that was tested breaks a rule at level %s.",
                        "Inget av det som testades bryter mot någon regel på nivå %s.", level);
            case FINDINGS ->
                Text.of(
                        findings == 1
                                ? "%s check fails at level %s. What to fix stands below."
                                : "%s checks fail at level %s. What to fix stands below.",
                        findings == 1
                                ? "%s kontroll underkänns på nivå %s. Vad som ska åtgärdas står nedan."
                                : "%s kontroller underkänns på nivå %s. Vad som ska åtgärdas står nedan.",
                        findings,
                        level);
            case COULD_NOT_RUN ->
                new Text(
                        "Something stood in the way; what was found before is kept.",
                        "Något stod i vägen; det som hittades innan finns kvar.");
        };
        return "<p class=\"verdict " + kind(report.verdict()) + "\"><strong>"
                + in(report.verdict().words()) + ".</strong> " + text(in(rest)) + "</p>";
    }

    private String overview() {
        String rows = report.tested().stream()
                .map(one -> {
                    int findings = one.inspected().findings(report.asked()).size();
                    return "<tr><th scope=\"row\"><a href=\"#" + Html.anchor(one.contract()) + "\">"
                            + text(one.contract()) + "</a></th><td>" + level(one.score()) + "</td>"
                            + number(count(one, Result.State.PASSED)) + number(findings)
                            + number(count(one, Result.State.FAILED) - findings)
                            + number(count(one, Result.State.NOT_TESTED)) + "<td>" + next(one) + "</td></tr>\n";
                })
                .collect(Collectors.joining());
        return "<table class=\"overview\"><caption>" + in("Overview", "Översikt") + "</caption><thead><tr>"
                + Html.head(
                        language,
                        new Text("Contract", "Kontrakt"),
                        new Text("Reached", "Uppnådd nivå"),
                        new Text("Passed", "Godkända"),
                        new Text("To fix", "Att åtgärda"),
                        new Text("Not yet", "Inte än"),
                        NOT_TESTED,
                        new Text("Missing for the next level", "Saknas för nästa nivå"))
                + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    }

    private static String number(long number) {
        return "<td class=\"n\">" + number + "</td>";
    }

    private String level(Score score) {
        String title = score.reachedTitle();
        return "<span class=\"level " + title.toLowerCase(Locale.ROOT) + "\">"
                + (score.reached().isPresent() ? title : in(NONE)) + "</span>";
    }

    private static long count(Tested tested, Result.State state) {
        return tested.inspected().outcomes().stream()
                .filter(outcome -> outcome.result().state() == state)
                .count();
    }

    private String next(Tested tested) {
        return tested.score()
                .next()
                .map(level -> text(level.level().title()) + ": "
                        + (level.missing().isEmpty()
                                ? in("could not be tested", "kunde inte testas")
                                : Html.codes(level.missing())))
                .orElse(in("nothing, this is the top", "inget, detta är högsta nivån"));
    }

    private String section(Tested tested) {
        List<Outcome> outcomes = tested.inspected().outcomes();
        return "<section id=\"" + Html.anchor(tested.contract()) + "\"><h2>" + text(tested.contract())
                + "</h2>\n<p class=\"address\">" + text(tested.address()) + " · "
                + in(role(tested.inspected().target().role())) + " · "
                + in(Text.of(
                        "asked level %s",
                        "efterfrågad nivå %s", tested.asked(report.asked()).title())) + "</p>\n"
                + tested.inspected().stop().map(this::stopped).orElse("")
                + ladder(tested.score().levels())
                + tested.trend().map(this::trend).orElse("")
                + checks.details(
                        new Text("What to fix", "Att åtgärda"),
                        outcomes,
                        outcome -> outcome.isFindingAt(report.asked()),
                        "bad")
                + checks.details(
                        new Text("Not yet: levels above the asked one", "Inte än: nivåer över den efterfrågade"),
                        outcomes,
                        outcome -> outcome.isFailed() && !outcome.isFindingAt(report.asked()),
                        "later")
                + checks.notTested(tested.inspected())
                + checks.passed(outcomes)
                + "</section>\n";
    }

    private static Text role(Role role) {
        return switch (role) {
            case PRODUCER -> new Text("producer", "producent");
            case AGGREGATOR -> new Text("aggregator", "aggregator");
        };
    }

    private String stopped(Stop stop) {
        return "<p class=\"verdict stopped\"><strong>"
                + in("Could not be tested in full:", "Kunde inte testas fullt ut:") + "</strong> "
                + text(in(stop.words())) + ". " + text(in(stop.fix())) + "</p>\n";
    }

    private String ladder(List<LevelScore> levels) {
        String rows = levels.stream().map(this::rung).collect(Collectors.joining());
        return "<table class=\"ladder\"><caption>" + in("Score per level", "Resultat per nivå")
                + "</caption><thead><tr>"
                + Html.head(
                        language,
                        new Text("Level", "Nivå"),
                        new Text("Means", "Betyder"),
                        new Text("Score", "Resultat"))
                + "<td></td>" + Html.head(language, new Text("Checks passed", "Godkända kontroller"))
                + "</tr></thead><tbody>\n" + rows
                + "</tbody></table>\n";
    }

    private String rung(LevelScore level) {
        int tested = level.passed() + level.failed();
        return "<tr><th scope=\"row\">" + text(level.level().title()) + "</th><td>"
                + text(in(level.level().means())) + "</td><td class=\"n\">"
                + (tested == 0 ? in("not tested", "inte testad") : level.percent() + " %")
                + "</td><td class=\"bar\" aria-hidden=\"true\"><span style=\"width:" + level.percent()
                + "%\"></span></td><td class=\"n\">"
                + in(Text.of("%s of %s", "%s av %s", level.passed(), tested))
                + (level.notTested() == 0 ? "" : in(Text.of(", %s not tested", ", %s inte testade", level.notTested())))
                + "</td></tr>\n";
    }

    private String trend(Trend trend) {
        return "<p class=\"trend\"><strong>" + in("Since the last run:", "Sedan förra körningen:") + "</strong> "
                + in(Text.of(
                        "level %s then. Better: %s. Worse: %s.",
                        "nivån var då %s. Bättre: %s. Sämre: %s.",
                        text(trend.reachedBefore()),
                        changed(trend.better()),
                        changed(trend.worse())))
                + "</p>\n";
    }

    private String changed(List<String> ids) {
        return ids.isEmpty() ? in(NONE) : Html.codes(ids);
    }
}
