package se.samplan.samples.conformance.report;

import static se.samplan.samples.conformance.report.JUnit.attribute;

import java.util.Optional;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.replay.Played;
import se.samplan.samples.conformance.replay.Replayed;
import se.samplan.xml.XmlText;

/** The replay for build servers: a suite per contract, a case per step. A step that was not come to is skipped. */
final class ReplayJUnit {

    private ReplayJUnit() {}

    static String of(ReplayReport report) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
                + report.replayed().targets().stream()
                        .map(target -> suite(target.contract(), report.replayed()))
                        .collect(Collectors.joining())
                + report.replayed().halt().map(ReplayJUnit::halt).orElse("")
                + "</testsuites>\n";
    }

    private static String suite(TestedContract contract, Replayed replayed) {
        return "  <testsuite" + attribute("name", contract.name())
                + attribute("tests", Integer.toString(replayed.steps().size()))
                + attribute("failures", Long.toString(count(contract, replayed, Played.State.DIFFERS)))
                + attribute("errors", Long.toString(count(contract, replayed, Played.State.STOPPED)))
                + attribute(
                        "skipped",
                        Integer.toString(
                                replayed.steps().size() - replayed.of(contract).size()))
                + ">\n"
                + replayed.steps().stream()
                        .map(step -> "    <testcase" + attribute("classname", contract.name())
                                + attribute("name", "step " + step.number() + ", " + step.time())
                                + content(replayed.at(contract, step)))
                        .collect(Collectors.joining())
                + "  </testsuite>\n";
    }

    private static long count(TestedContract contract, Replayed replayed, Played.State state) {
        return replayed.of(contract).stream()
                .filter(played -> played.state() == state)
                .count();
    }

    private static String content(Optional<Played> at) {
        return at.map(played -> switch (played.state()) {
                    case RIGHT -> "/>\n";
                    case DIFFERS -> "><failure" + attribute("message", words(played)) + "/></testcase>\n";
                    case STOPPED -> ">" + played.stop().map(ReplayJUnit::error).orElse("") + "</testcase>\n";
                })
                .orElse("><skipped" + attribute("message", "the step was not come to") + "/></testcase>\n");
    }

    private static String words(Played played) {
        return played.findings().stream()
                .map(finding -> finding.words().english())
                .collect(Collectors.joining("; "));
    }

    private static String halt(Stop stop) {
        return "  <testsuite name=\"loading\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
                + "    <testcase classname=\"loading\" name=\"every step can be loaded\">" + error(stop)
                + "</testcase>\n  </testsuite>\n";
    }

    private static String error(Stop stop) {
        return "<error" + attribute("message", stop.words().english()) + ">"
                + XmlText.escaped(stop.fix().english()) + "</error>";
    }
}
