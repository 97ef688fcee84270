package se.samplan.samples.conformance.report;

import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.check.Outcome;
import se.samplan.samples.conformance.check.Result;
import se.samplan.xml.XmlText;

/** The report for build servers: a suite per contract, a case per check. Levels that were not asked for are skipped. */
public final class JUnit {

    private JUnit() {}

    public static String of(Report report) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        report.tested().forEach(tested -> xml.append(suite(tested, report.asked())));
        return xml.append("</testsuites>\n").toString();
    }

    private static String suite(Tested tested, Level asked) {
        long failures = tested.inspected().findings(asked).size();
        long errors = tested.inspected().stop().stream().count();
        long skipped = tested.inspected().outcomes().stream()
                .filter(outcome -> !outcome.isPassed() && !outcome.isFindingAt(asked))
                .count();
        StringBuilder xml = new StringBuilder("  <testsuite" + attribute("name", tested.contract())
                + attribute("tests", Long.toString(tested.inspected().outcomes().size() + errors))
                + attribute("failures", Long.toString(failures))
                + attribute("errors", Long.toString(errors))
                + attribute("skipped", Long.toString(skipped)) + ">\n");
        tested.inspected().outcomes().forEach(outcome -> xml.append(testCase(tested, outcome, asked)));
        tested.inspected()
                .stop()
                .ifPresent(stop -> xml.append("    <testcase" + attribute("classname", tested.contract())
                        + attribute("name", "could not run in full") + "><error"
                        + attribute("message", stop.words().english())
                        + ">"
                        + XmlText.escaped(stop.fix().english()) + "</error></testcase>\n"));
        return xml.append("  </testsuite>\n").toString();
    }

    private static String testCase(Tested tested, Outcome outcome, Level asked) {
        return "    <testcase" + attribute("classname", tested.contract())
                + attribute(
                        "name",
                        outcome.check().id() + " " + outcome.check().title().english())
                + content(outcome, asked) + "\n";
    }

    private static String content(Outcome outcome, Level asked) {
        String came = Language.EN.joined(outcome.result().came());
        if (outcome.isFindingAt(asked)) {
            return "><failure" + attribute("message", came) + ">"
                    + XmlText.escaped(
                            "Sent: " + Language.EN.joined(outcome.result().sent()) + "\nCame: " + came + "\nRule: "
                                    + outcome.check().rule() + "\nFix: "
                                    + outcome.check().fix().english())
                    + "</failure></testcase>";
        }
        if (outcome.isFailed()) {
            String level = outcome.check().level().title();
            return "><skipped" + attribute("message", "level " + level + " was not asked for: " + came)
                    + "/></testcase>";
        }
        return outcome.result().state() == Result.State.NOT_TESTED
                ? "><skipped" + attribute("message", came) + "/></testcase>"
                : "/>";
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + XmlText.escaped(value) + "\"";
    }
}
