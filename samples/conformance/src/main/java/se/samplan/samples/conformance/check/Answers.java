package se.samplan.samples.conformance.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;

/** What several checks ask of answers. */
final class Answers {

    static final String PLAIN = "the plain question about the person";

    private Answers() {}

    /** Judges the plain answer; says that it could not be tested where there is none. */
    static Result ofPlain(Probe probe, Function<Element, Result> judge) {
        return probe.response()
                .map(judge)
                .orElseGet(() -> Result.notTested("there was no SOAP answer to look at: " + Words.of(probe.plain())));
    }

    /** Judges the records of the plain answer; says that it could not be tested where there are none. */
    static Result ofRecords(Probe probe, Function<List<Entry>, Result> judge) {
        return ofPlain(probe, response -> {
            List<Entry> records = probe.records();
            return records.isEmpty()
                    ? Result.notTested("the answer held no records of the person")
                    : judge.apply(records);
        });
    }

    /** Complains of every record that the function finds something in. */
    static Result eachRecord(Probe probe, Function<Entry, Optional<String>> complaint, String otherwise) {
        return ofRecords(
                probe,
                records -> Result.of(
                        PLAIN,
                        records.stream()
                                .flatMap(record -> complaint.apply(record).stream())
                                .toList(),
                        otherwise));
    }

    /** What is wrong with an answer that should hold what the plain one does; empty if nothing is. */
    static Optional<String> otherThanPlain(Probe probe, Reply reply) {
        if (Probe.response(reply).isEmpty()) {
            return Optional.of(Words.of(reply));
        }
        List<String> now = identities(probe.records(reply));
        List<String> plain = identities(probe.records());
        return now.equals(plain)
                ? Optional.empty()
                : Optional.of(Words.records(now.size()) + " instead of the " + plain.size() + " of the plain question");
    }

    static List<String> identities(List<Entry> records) {
        return records.stream().map(Entry::identity).sorted().toList();
    }

    /** Whether an answer says, in one of the ways a contract has, that the request was wrong. */
    static boolean refuses(Reply reply) {
        return isClientFault(reply) || resultCode(reply).filter("ERROR"::equals).isPresent();
    }

    static boolean isClientFault(Reply reply) {
        return reply instanceof Reply.Answered answered
                && answered.message() instanceof Message.Fault fault
                && fault.isClient();
    }

    static boolean isFault(Reply reply) {
        return reply instanceof Reply.Answered answered && answered.message() instanceof Message.Fault;
    }

    /** The result's code, if the answer has one. */
    static Optional<String> resultCode(Reply reply) {
        return Probe.response(reply)
                .flatMap(response -> Xml.child(response, "result"))
                .flatMap(result -> Xml.child(result, "resultCode"))
                .map(Xml::text);
    }
}
