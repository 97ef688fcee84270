package se.samplan.invisible;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.samples.messages.stub.Variant;

/** Asta's story taken apart: what each holder of records answers at each step, record by record. */
final class Story {

    static final List<String> HOLDERS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5", "U101", "U201", "U301");

    private static final Map<String, Optional<Parts>> READ = new ConcurrentHashMap<>();

    /** An element of the response: the samples are written with one level of indentation for each element around it. */
    private static final Pattern ELEMENT =
            Pattern.compile("^      <svc:(\\w+)>.*?^      </svc:\\1>\n", Pattern.DOTALL | Pattern.MULTILINE);

    private Story() {}

    /**
     * An answer.
     *
     * @param before everything before the first record
     * @param records one after the other
     * @param after everything after the last
     */
    record Parts(String before, List<String> records, String after) {}

    /** What a holder answers at a step; empty if it has no part in that contract then. */
    static Optional<Parts> answer(AggregatedContract<?> contract, int step, String holder) {
        return READ.computeIfAbsent(
                contract.id() + " " + step + " " + holder,
                first -> Variant.atStep(step)
                        .answer(holder, file(contract))
                        .map(bytes -> parts(new String(bytes, UTF_8))));
    }

    /** The request about Asta. */
    static String request(AggregatedContract<?> contract) {
        return new String(Variant.atStep(9).request(file(contract)), UTF_8);
    }

    /** One operation has two files, for its two versions. */
    private static String file(AggregatedContract<?> contract) {
        String name = contract.publication().name();
        boolean isOlder = Contracts.all().stream()
                .anyMatch(other -> other.publication().name().equals(name)
                        && other.publication()
                                        .major()
                                        .compareTo(contract.publication().major())
                                > 0);
        return name + (isOlder ? "-2.1" : "") + ".xml";
    }

    private static Parts parts(String answer) {
        Matcher element = ELEMENT.matcher(answer);
        List<String> records = new ArrayList<>();
        int start = -1;
        int end = -1;
        while (element.find()) {
            if (!element.group(1).equals("result")) {
                start = start < 0 ? element.start() : start;
                end = element.end();
                records.add(element.group());
            }
        }
        return start < 0
                ? new Parts(answer, List.of(), "")
                : new Parts(answer.substring(0, start), records, answer.substring(end));
    }
}
