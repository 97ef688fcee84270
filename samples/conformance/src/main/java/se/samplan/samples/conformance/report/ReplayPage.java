package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.Html.text;

import java.util.List;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.replay.Played;
import se.samplan.samples.conformance.replay.Recognition;
import se.samplan.samples.conformance.replay.Replayed;
import se.samplan.samples.conformance.replay.Step;

/** The replay for people: which step is right for which contract, and what differs. */
final class ReplayPage {

    private ReplayPage() {}

    static String of(ReplayReport report) {
        return Html.page("en", "Story replay, " + Page.time(report.at(), Language.EN), """
                        <header>
                        <p class="kit">Samplan conformance kit %s</p>
                        <h1>Replay of Asta's story</h1>
                        <p>%s, Swedish time</p>
                        %s<p>%s</p>
                        </header>
                        <main>
                        %s%s%s</main>
                        <footer><p>No identity and no text from the tested system is shown. The records that are named are those of the story, and made up.</p></footer>
                        """.formatted(
                        text(report.version()),
                        text(Page.time(report.at(), Language.EN)),
                        verdict(report),
                        text(how(report)),
                        overview(report.replayed()),
                        report.replayed().targets().stream()
                                .map(target -> section(target, report.replayed()))
                                .collect(Collectors.joining()),
                        story(report.replayed().steps())));
    }

    private static String verdict(ReplayReport report) {
        return "<p class=\"verdict " + Page.kind(report.verdict()) + "\"><strong>"
                + report.verdict().words().english() + ".</strong> " + text(report.sentence()) + "</p>\n"
                + report.replayed().halt().map(ReplayPage::stopped).orElse("");
    }

    private static String stopped(Stop stop) {
        return "<p class=\"verdict stopped\"><strong>Could not go on:</strong> "
                + text(stop.words().english()) + ". " + text(stop.fix().english()) + "</p>\n";
    }

    private static String how(ReplayReport report) {
        String part = report.part().isAggregator()
                ? "The system is an aggregator, and is compared with the answer that the story expects of all sources together."
                : "The system is a producer, and plays the part of "
                        + report.part().source() + ".";
        return part
                + (report.recognition() == Recognition.BY_ID
                        ? " Records are known by source system and id."
                        : " It numbers records itself: they are counted, and not known by their ids.");
    }

    private static String overview(Replayed replayed) {
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
        return "<table class=\"steps\"><caption>Records that came, by step</caption><thead><tr><th scope=\"col\">Contract</th>"
                + head + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
    }

    private static String cell(Replayed replayed, TestedContract contract, Step step) {
        return replayed.at(contract, step)
                .map(played -> "<td class=\"" + kind(played) + "\">" + mark(played) + "</td>")
                .orElse(
                        "<td class=\"unplayed\"><span class=\"aloud\">not played</span><span aria-hidden=\"true\">–</span></td>");
    }

    private static String kind(Played played) {
        return switch (played.state()) {
            case RIGHT -> "right";
            case DIFFERS -> "differs";
            case STOPPED -> "stopped";
        };
    }

    private static String mark(Played played) {
        return switch (played.state()) {
            case RIGHT ->
                "<span aria-hidden=\"true\">✓</span> " + played.records().came()
                        + "<span class=\"aloud\"> right</span>";
            case DIFFERS ->
                "<span aria-hidden=\"true\">✗</span> " + played.records().came()
                        + (played.records().came() == played.records().expected()
                                ? ""
                                : " of " + played.records().expected())
                        + "<span class=\"aloud\"> differs</span>";
            case STOPPED -> "stopped";
        };
    }

    private static String section(Target target, Replayed replayed) {
        List<Played> all = replayed.of(target.contract());
        String rows = all.stream()
                .filter(played -> played.state() != Played.State.STOPPED)
                .map(ReplayPage::row)
                .collect(Collectors.joining());
        String articles = all.stream().map(ReplayPage::article).collect(Collectors.joining());
        return "<section id=\"" + Html.anchor(target.contract().name()) + "\"><h2>"
                + text(target.contract().name())
                + "</h2>\n<p class=\"address\">" + text(Tested.address(target)) + "</p>\n"
                + all.stream()
                        .flatMap(played -> played.stop().stream())
                        .map(ReplayPage::stopped)
                        .collect(Collectors.joining())
                + (articles.isEmpty() ? "" : "<h3>What differs</h3>\n" + articles)
                + "<table><caption>Step by step</caption><thead><tr><th scope=\"col\">Step</th><th scope=\"col\">Clock</th>"
                + "<th scope=\"col\">Records</th><th scope=\"col\">Changes</th><th scope=\"col\">Came out</th></tr></thead><tbody>\n"
                + rows + "</tbody></table></section>\n";
    }

    private static String row(Played played) {
        return "<tr><th scope=\"row\">" + played.step().number() + "</th><td class=\"n\">"
                + played.step().time() + "</td><td class=\"n\">"
                + played.records().came() + " of "
                + played.records().expected() + "</td><td class=\"n\">" + changes(played) + "</td><td class=\""
                + kind(played) + "\">" + kind(played) + "</td></tr>\n";
    }

    private static String changes(Played played) {
        String counts = played.changes().came() + " of " + played.changes().expected();
        return switch (played.basis()) {
            case TOLD -> counts + " told";
            case SEEN -> counts + " seen by the kit, not told";
            case NONE -> played.step().isFirst() ? "–" : "not compared";
        };
    }

    private static String article(Played played) {
        return played.findings().isEmpty()
                ? ""
                : "<article class=\"bad\"><h4>Step " + played.step().number() + ", "
                        + played.step().time()
                        + "</h4>\n<ul>"
                        + played.findings().stream()
                                .map(finding -> "<li>" + text(finding.words()) + " <code>"
                                        + finding.code().name() + "</code></li>")
                                .collect(Collectors.joining())
                        + "</ul></article>\n";
    }

    private static String story(List<Step> steps) {
        return "<section id=\"story\"><h2>The story</h2>\n<table><caption>What happens</caption><thead><tr><th scope=\"col\">Step</th>"
                + "<th scope=\"col\">Clock</th><th scope=\"col\">Since the step before</th></tr></thead><tbody>\n"
                + steps.stream()
                        .map(step -> "<tr><th scope=\"row\">" + step.number() + "</th><td class=\"n\">" + step.time()
                                + "</td><td>" + text(step.happens().english()) + "</td></tr>\n")
                        .collect(Collectors.joining())
                + "</tbody></table></section>\n";
    }
}
