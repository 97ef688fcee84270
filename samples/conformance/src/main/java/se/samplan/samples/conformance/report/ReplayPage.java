package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.replay.Played;
import se.samplan.samples.conformance.replay.Recognition;
import se.samplan.samples.conformance.replay.Replayed;
import se.samplan.samples.conformance.replay.Step;

/** The replay for people: which step is right for which contract, and what differs. */
final class ReplayPage {

    private static final Text RIGHT = new Text("right", "rätt");
    private static final Text DIFFERS = new Text("differs", "skiljer sig");
    private static final Text STOPPED = new Text("stopped", "stoppat");
    private static final Text STEP = new Text("Step", "Steg");
    private static final Text CLOCK = new Text("Clock", "Klockan");

    private final Language language;
    private final ReplayReport report;

    private ReplayPage(Language language, ReplayReport report) {
        this.language = language;
        this.report = report;
    }

    static String of(ReplayReport report, Language language) {
        return new ReplayPage(language, report).html();
    }

    private String html() {
        String when = Page.time(report.at(), language);
        return Html.page(
                language.code(),
                in(Text.of("Story replay, %s", "Genomspelning av berättelsen, %s", when)),
                """
                        <header>
                        <p class="kit">%s %s</p>
                        <h1>%s</h1>
                        <p>%s</p>
                        %s<p>%s</p>
                        </header>
                        <main>
                        %s%s%s</main>
                        <footer><p>%s</p></footer>
                        """.formatted(
                                in("Samplan conformance kit", "Samplans testverktyg"),
                                text(report.version()),
                                in("Replay of Asta's story", "Genomspelning av Astas berättelse"),
                                text(in(Text.of("%s, Swedish time", "%s, svensk tid", when))),
                                verdict(),
                                text(how()),
                                overview(report.replayed()),
                                report.replayed().targets().stream()
                                        .map(target -> section(target, report.replayed()))
                                        .collect(Collectors.joining()),
                                story(report.replayed().steps()),
                                in(
                                        "No identity and no text from the tested system is shown. The records that are named are those of the story, and made up.",
                                        "Ingen identitet och ingen text från det testade systemet visas. De poster som nämns är berättelsens egna, och påhittade.")));
    }

    private String in(Text text) {
        return language.of(text);
    }

    private String in(String english, String swedish) {
        return in(new Text(english, swedish));
    }

    private String verdict() {
        return "<p class=\"verdict " + Page.kind(report.verdict()) + "\"><strong>"
                + in(report.verdict().words()) + ".</strong> " + text(in(report.sentence())) + "</p>\n"
                + report.replayed().halt().map(this::stopped).orElse("");
    }

    private String stopped(Stop stop) {
        return "<p class=\"verdict stopped\"><strong>" + in("Could not go on:", "Kunde inte gå vidare:") + "</strong> "
                + text(in(stop.words())) + ". " + text(in(stop.fix())) + "</p>\n";
    }

    private String how() {
        String part = report.part().isAggregator()
                ? in(
                        "The system is an aggregator, and is compared with the answer that the story expects of all sources together.",
                        "Systemet är en aggregator, och jämförs med det svar som berättelsen väntar sig av alla källor tillsammans.")
                : in(Text.of(
                        "The system is a producer, and plays the part of %s.",
                        "Systemet är en producent, och spelar rollen som %s.",
                        report.part().source()));
        return part
                + (report.recognition() == Recognition.BY_ID
                        ? in(" Records are known by source system and id.", " Poster känns igen på källsystem och id.")
                        : in(
                                " It numbers records itself: they are counted, and not known by their ids.",
                                " Det numrerar poster självt: de räknas, och känns inte igen på sina id:n."));
    }

    private String overview(Replayed replayed) {
        String head = replayed.steps().stream()
                .map(step -> "<th scope=\"col\"><abbr title=\"" + step.time() + "\">" + step.number() + "</abbr></th>")
                .collect(Collectors.joining());
        String rows = replayed.targets().stream()
                .map(target -> "<tr><th scope=\"row\"><a href=\"#"
                        + Html.anchor(target.contract().name()) + "\">"
                        + text(target.contract().name()) + "</a></th>"
                        + replayed.steps().stream()
                                .map(step -> cell(replayed, target.contract(), step))
                                .collect(Collectors.joining())
                        + "</tr>\n")
                .collect(Collectors.joining());
        return "<table class=\"steps\"><caption>" + in("Records that came, by step", "Poster som kom, per steg")
                + "</caption><thead><tr>" + head(new Text("Contract", "Kontrakt")) + head + "</tr></thead><tbody>\n"
                + rows + "</tbody></table>\n";
    }

    private String cell(Replayed replayed, TestedContract contract, Step step) {
        return replayed.at(contract, step)
                .map(played -> "<td class=\"" + kind(played) + "\">" + mark(played) + "</td>")
                .orElse("<td class=\"unplayed\"><span class=\"aloud\">" + in("not played", "inte spelat")
                        + "</span><span aria-hidden=\"true\">–</span></td>");
    }

    private static String kind(Played played) {
        return switch (played.state()) {
            case RIGHT -> "right";
            case DIFFERS -> "differs";
            case STOPPED -> "stopped";
        };
    }

    private String mark(Played played) {
        return switch (played.state()) {
            case RIGHT ->
                "<span aria-hidden=\"true\">✓</span> " + played.records().came() + aloud(RIGHT);
            case DIFFERS ->
                "<span aria-hidden=\"true\">✗</span> " + played.records().came()
                        + (played.records().came() == played.records().expected()
                                ? ""
                                : in(" of ", " av ") + played.records().expected())
                        + aloud(DIFFERS);
            case STOPPED -> in(STOPPED);
        };
    }

    private String aloud(Text text) {
        return "<span class=\"aloud\"> " + in(text) + "</span>";
    }

    private String outcome(Played played) {
        return in(
                switch (played.state()) {
                    case RIGHT -> RIGHT;
                    case DIFFERS -> DIFFERS;
                    case STOPPED -> STOPPED;
                });
    }

    private String head(Text... columns) {
        return Stream.of(columns)
                .map(column -> "<th scope=\"col\">" + in(column) + "</th>")
                .collect(Collectors.joining());
    }

    private String section(Target target, Replayed replayed) {
        List<Played> all = replayed.of(target.contract());
        String rows = all.stream()
                .filter(played -> played.state() != Played.State.STOPPED)
                .map(this::row)
                .collect(Collectors.joining());
        String articles = all.stream().map(this::article).collect(Collectors.joining());
        return "<section id=\"" + Html.anchor(target.contract().name()) + "\"><h2>"
                + text(target.contract().name())
                + "</h2>\n<p class=\"address\">" + text(Tested.address(target)) + "</p>\n"
                + all.stream()
                        .flatMap(played -> played.stop().stream())
                        .map(this::stopped)
                        .collect(Collectors.joining())
                + (articles.isEmpty() ? "" : "<h3>" + in("What differs", "Vad som skiljer") + "</h3>\n" + articles)
                + "<table><caption>" + in("Step by step", "Steg för steg") + "</caption><thead><tr>"
                + head(
                        STEP,
                        CLOCK,
                        new Text("Records", "Poster"),
                        new Text("Changes", "Förändringar"),
                        new Text("Came out", "Utfall"))
                + "</tr></thead><tbody>\n"
                + rows + "</tbody></table></section>\n";
    }

    private String row(Played played) {
        return "<tr><th scope=\"row\">" + played.step().number() + "</th><td class=\"n\">"
                + played.step().time() + "</td><td class=\"n\">"
                + counts(played.records()) + "</td><td class=\"n\">" + changes(played) + "</td><td class=\""
                + kind(played) + "\">" + outcome(played) + "</td></tr>\n";
    }

    private String changes(Played played) {
        String counts = counts(played.changes());
        return switch (played.basis()) {
            case TOLD -> counts + in(" told", " aviserade");
            case SEEN -> counts + in(" seen by the kit, not told", " sedda av testverktyget, inte aviserade");
            case NONE -> played.step().isFirst() ? "–" : in("not compared", "inte jämfört");
        };
    }

    private String counts(Played.Count count) {
        return in(Text.of("%s of %s", "%s av %s", count.came(), count.expected()));
    }

    private String article(Played played) {
        return played.findings().isEmpty()
                ? ""
                : "<article class=\"bad\"><h4>" + in(STEP) + " " + played.step().number() + ", "
                        + played.step().time()
                        + "</h4>\n<ul>"
                        + played.findings().stream()
                                .map(finding -> "<li>" + text(in(finding.words())) + " <code>"
                                        + finding.code().name() + "</code></li>")
                                .collect(Collectors.joining())
                        + "</ul></article>\n";
    }

    private String story(List<Step> steps) {
        return "<section id=\"story\"><h2>" + in("The story", "Berättelsen") + "</h2>\n<table><caption>"
                + in("What happens", "Vad som händer") + "</caption><thead><tr>"
                + head(STEP, CLOCK, new Text("Since the step before", "Sedan steget före")) + "</tr></thead><tbody>\n"
                + steps.stream()
                        .map(step -> "<tr><th scope=\"row\">" + step.number() + "</th><td class=\"n\">" + step.time()
                                + "</td><td>" + text(in(step.happens())) + "</td></tr>\n")
                        .collect(Collectors.joining())
                + "</tbody></table></section>\n";
    }
}
