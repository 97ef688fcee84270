package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;

/** What may come of a question of which one message is mutated, whatever was done to it; but for how it is written. */
final class MutationVerdict {

    private static final int OK = 200;
    private static final Set<Integer> OF_A_FAULT = Set.of(400, 413, 415, 500);
    private static final Pattern FAULT = Pattern.compile(
            "<faultcode>([^<]*)</faultcode><faultstring>([^<]*?)(?: \\(reference [^<]*)?</faultstring>");

    /** Faults that are not the consumer's, where a message of somebody else was mutated. */
    private static final Map<MutatedQuestion.Kind, String> NOT_THE_CONSUMERS = Map.of(
            MutatedQuestion.Kind.INDEX, "The engagement index is not available",
            MutatedQuestion.Kind.BEHIND, "The source system could not answer");

    private MutationVerdict() {}

    /**
     * What is wrong with the answer; empty if nothing.
     *
     * @param least records of the source whose answer was right
     */
    static String of(MutatedQuestion question, int status, byte[] body, long least) {
        String answer = new String(body, UTF_8);
        Matcher fault = FAULT.matcher(answer);
        boolean faulted = fault.find();
        if (faulted ? !OF_A_FAULT.contains(status) : status != OK) {
            return "HTTP " + status + (faulted ? " with" : " without") + " a fault";
        }
        if (answer.contains("SP-INTERNAL")) {
            return "told as a defect";
        }
        if (answer.contains(Mutator.SOMEBODY_ELSE) && isNamed(question.asked().contract(), answer)) {
            return "somebody else";
        }
        if (faulted) {
            return isExplained(question.kind(), fault.group(1), fault.group(2)) ? "" : "fault: " + fault.group(2);
        }
        boolean allThere = question.kind() != MutatedQuestion.Kind.SOURCE || records(question, answer) >= least;
        return allThere ? "" : "records of the other source are missing";
    }

    /** Elements that the contract has for a record. */
    static long records(MutatedQuestion question, String answer) {
        String name = question.asked().contract().wire().record().getLocalPart();
        return Pattern.compile("<(?:[\\w.-]+:)?" + name + "[ >/]")
                .matcher(answer)
                .results()
                .count();
    }

    private static boolean isExplained(MutatedQuestion.Kind kind, String code, String text) {
        return kind.isRequest() ? !code.endsWith("Server") : text.equals(NOT_THE_CONSUMERS.get(kind));
    }

    /** Whether an element in which the contract has the person names her. */
    private static boolean isNamed(AggregatedContract<?> contract, String answer) {
        String element = contract.personElement().getLocalPart();
        String id = contract.facts().entrySet().stream()
                .filter(entry -> entry.getValue() == Fact.PERSON_ID)
                .map(entry -> entry.getKey().steps())
                .map(steps -> steps.get(steps.size() - 1).getLocalPart())
                .findFirst()
                .orElseThrow();
        String before = id.equals(element) ? "" : start(element) + "(?:(?!</[\\w.-]*:?" + element + ").)*?";
        return Pattern.compile(before + start(id) + "\\s*" + Mutator.SOMEBODY_ELSE, Pattern.DOTALL)
                .matcher(answer)
                .find();
    }

    private static String start(String name) {
        return "<(?:[\\w.-]*:)?" + name + "(?:\\s[^>]*)?>";
    }
}
