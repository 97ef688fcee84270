package se.samplan.samples.conformance.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import se.samplan.contract.Fact;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Reply;

/**
 * An answer about one person, as it is reviewed.
 *
 * @param contract interaction and major version; empty where the answer did not tell
 * @param records those that are reviewed
 * @param missing why the answer, or a part of it, is not reviewed; empty if all of it is
 */
record Answer(String contract, List<Entry> records, Optional<Unreviewed> missing) {

    Answer {
        records = List.copyOf(records);
    }

    static Answer missing(String contract, Unreviewed why) {
        return new Answer(contract, List.of(), Optional.of(why));
    }

    /** @param identities of the person; records of others are another's */
    static Answer of(TestedContract contract, Reply reply, Set<String> identities) {
        if (!(reply instanceof Reply.Answered answered) || answered.trouble().isPresent()) {
            return missing(contract.name(), Unreviewed.NO_ANSWER);
        }
        return answered.message() instanceof Message.Payload payload
                ? of(contract, payload, identities)
                : missing(contract.name(), Unreviewed.FAULT);
    }

    private static Answer of(TestedContract contract, Message.Payload payload, Set<String> identities) {
        String name = contract.name();
        if (!contract.service().equals(payload.body().getNamespaceURI())) {
            return missing(name, Unreviewed.OTHER_CONTRACT);
        }
        Optional<String> result =
                Xml.at(payload.body(), "result/resultCode").map(Xml::text).findFirst();
        if (result.filter("ERROR"::equals).isPresent()) {
            return missing(name, Unreviewed.FAULT);
        }
        List<Entry> records = Entry.of(contract, payload.body());
        if (!records.stream().allMatch(record -> identities.containsAll(record.all(Fact.PERSON_ID)))) {
            return missing(name, Unreviewed.OTHER_PERSON);
        }
        boolean isWhole = result.map("OK"::equals).orElse(true)
                && Xml.at(payload.body(), "result/hasMore").findAny().isEmpty()
                && payload.headers().stream().noneMatch(Answer::tellsOfFailure);
        return new Answer(name, records, isWhole ? Optional.empty() : Optional.of(Unreviewed.IN_PART));
    }

    /** Whether an aggregator says that a source did not answer. */
    private static boolean tellsOfFailure(Element header) {
        return "ProcessingStatus".equals(header.getLocalName())
                && Xml.at(header, "ProcessingStatusList/statusCode")
                        .anyMatch(code -> Xml.text(code).endsWith("SynchFailed"));
    }

    boolean isWhole() {
        return missing.isEmpty();
    }

    /** Whom it is about, and what it says, is not told (INV-L7). */
    @Override
    public String toString() {
        return "Answer[" + contract + "]";
    }
}
