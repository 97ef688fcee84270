package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samplan.contract.Fact;

/**
 * Whether a marker run could have found anything: who answers nothing, or refuses everything, tells nothing of anybody. Its
 * findings say what was not as it should be, each kind once.
 */
final class MarkerControl {

    private static final int OK = 200;
    private static final int REFUSED = 400;

    private final Map<String, Long> records = new TreeMap<>();
    private final Map<String, Long> wrong = new TreeMap<>();
    private long mutated;
    private long answered;
    private long ofSources;
    private long refused;
    private long notHttp;

    /** A question that was as it should be, and its answer. */
    void right(AskedBy who, MutatedQuestion question, Said said) {
        String about = question.asked().path() + " for " + who;
        if (isSeenBy(who, question)) {
            records.merge(about, MutationVerdict.records(question, said.text()), Long::sum);
        }
        String complaint =
                MutationVerdict.of(question, said.status(), said.text().getBytes(UTF_8), 0);
        if (!complaint.isEmpty() || !said.isAnswer()) {
            wrong("a right question is not answered: " + about);
        }
    }

    /** Of what has no owner, staff sees nothing. */
    private static boolean isSeenBy(AskedBy who, MutatedQuestion question) {
        return who != AskedBy.STAFF || question.asked().contract().facts().containsValue(Fact.CARE_GIVER);
    }

    /** A question with a mutated message, and what came. Whatever one source says, the question is answered. */
    void mutated(MutatedQuestion.Kind kind, Said said) {
        boolean isAnswered = said.status() == OK && said.isAnswer();
        mutated++;
        answered += isAnswered ? 1 : 0;
        ofSources += kind == MutatedQuestion.Kind.SOURCE ? 1 : 0;
        if (said.status() == 0 || (kind == MutatedQuestion.Kind.SOURCE && !isAnswered)) {
            wrong("a question is not answered, with " + kind + " mutated");
        }
    }

    /** What is no question, and what came; the connection may be closed before all is sent. */
    void notHttp(Said said) {
        notHttp++;
        refused += said.status() >= REFUSED ? 1 : 0;
    }

    /** A page of operators. */
    void page(String name, Said said, String expected) {
        if (said.status() != OK || !said.text().contains(expected)) {
            wrong("the page " + name + " says HTTP " + said.status());
        }
    }

    /** A file that must hold something. */
    void file(String name, String text, String... expected) {
        for (String each : expected) {
            if (!text.contains(each)) {
                wrong(name + " does not hold \"" + each + "\"");
            }
        }
    }

    /** What was not answered, not shown to anybody, or not even tried. One or two of what is no question may be cut off. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        records.forEach((about, many) -> {
            if (many == 0) {
                findings.add("no record: " + about);
            }
        });
        wrong.forEach((what, often) -> findings.add(what + " (" + often + " times)"));
        if (records.isEmpty() || ofSources == 0) {
            findings.add("nothing was asked");
        }
        if (refused < notHttp - 2) {
            findings.add("only " + refused + " of " + notHttp + " that are no question are refused");
        }
        return findings.stream().map("this proves nothing: "::concat).toList();
    }

    @Override
    public String toString() {
        long all = records.values().stream().mapToLong(Long::longValue).sum();
        return all + " records in the answers to right questions, " + answered + " of " + mutated
                + " mutated ones answered, " + refused + " of " + notHttp + " that are none refused";
    }

    private void wrong(String what) {
        wrong.merge(what, 1L, Long::sum);
    }
}
