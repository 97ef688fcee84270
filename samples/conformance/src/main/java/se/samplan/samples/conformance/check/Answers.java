package se.samplan.samples.conformance.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;

/** What several checks ask of answers. */
final class Answers {

    static final Text PLAIN = new Text("the plain question about the person", "den vanliga frågan om personen");

    static final Text FAULT_CLIENT = new Text("a fault Client", "ett fel av typen Client");

    private Answers() {}

    /** Judges the plain answer; says that it could not be tested where there is none. */
    static Result ofPlain(Probe probe, Function<Element, Result> judge) {
        return probe.response().map(judge).orElseGet(() -> noAnswer(probe));
    }

    /** There is nothing to look at. */
    static Result noAnswer(Probe probe) {
        return Result.notTested(Text.of(
                "there was no SOAP answer to look at: %s",
                "det fanns inget SOAP-svar att granska: %s", Words.of(probe.plain())));
    }

    /** What came instead of what should have. */
    static Text instead(Reply reply, Text right) {
        return Text.of("%s instead of %s", "%s i stället för %s", Words.of(reply), right);
    }

    /** Judges the records of the plain answer; says that it could not be tested where there are none. */
    static Result ofRecords(Probe probe, Function<List<Entry>, Result> judge) {
        return ofPlain(probe, response -> {
            List<Entry> records = probe.records();
            return records.isEmpty()
                    ? Result.notTested(
                            new Text("the answer held no records of the person", "svaret hade inga poster om personen"))
                    : judge.apply(records);
        });
    }

    /** Complains of every record that the function finds something in. */
    static Result eachRecord(Probe probe, Function<Entry, Optional<Text>> complaint, Text otherwise) {
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
    static Optional<Text> otherThanPlain(Probe probe, Reply reply) {
        if (Probe.response(reply).isEmpty()) {
            return Optional.of(Words.of(reply));
        }
        List<String> now = identities(probe.records(reply));
        List<String> plain = identities(probe.records());
        return now.equals(plain)
                ? Optional.empty()
                : Optional.of(Text.of(
                        "%s instead of the %s of the plain question",
                        "%s i stället för den vanliga frågans %s", Words.records(now.size()), plain.size()));
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
