package se.samplan.samples.conformance.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.contract.Fact;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Masked;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Question;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;

/** What must not be told. Those of the area come last, since some look at every answer so far. */
final class PrivacyChecks {

    private static final Pattern INNARDS = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w$]+\\.java|Caused by:|\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]\\w*(Exception|Error)\\b|\\w+Exception:"
                    + "|\\bORA-[0-9]{5}|SQLSTATE|System\\.[A-Z]\\w+Exception|\\bat [\\w.]+\\) in .*:line [0-9]+"
                    + "|(?i:select .+ from .+ where )");

    private PrivacyChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("PRIVACY-UNKNOWN-PERSON", Area.PRIVACY, Level.BASE, PrivacyChecks::unknownPerson),
                Check.of("PRIVACY-ID-IN-TEXT", Area.PRIVACY, Level.BASE, PrivacyChecks::identityInText),
                Check.of("PRIVACY-STACK-TRACE", Area.PRIVACY, Level.BASE, PrivacyChecks::innards),
                Check.of("PRIVACY-ID-ELSEWHERE", Area.PRIVACY, Level.BASE, PrivacyChecks::identityElsewhere),
                Check.of("PRIVACY-INTERNAL-NOTES", Area.PRIVACY, Level.BASE, PrivacyChecks::internalNotes),
                Check.of("PRIVACY-NOT-APPROVED", Area.PRIVACY, Level.BASE, PrivacyChecks::notApproved));
    }

    private static Question about(Probe probe, String identity) {
        return Question.about(identity, probe.target().personType());
    }

    private static Result unknownPerson(Probe probe) {
        Text what = new Text(
                "the plain question about a person without data", "den vanliga frågan om en person utan uppgifter");
        Reply reply = probe.ask(what, about(probe, probe.target().unknownPerson()));
        if (Probe.response(reply).isEmpty()) {
            return Result.failed(
                    what, Answers.instead(reply, new Text("an answer without records", "ett svar utan poster")));
        }
        List<Entry> records = probe.records(reply);
        return records.isEmpty() && !Answers.refuses(reply)
                ? Result.passed(what, new Text("no records", "inga poster"))
                : Result.failed(what, Text.of("%s; %s", "%s; %s", Words.records(records.size()), Words.of(reply)));
    }

    /** Provokes texts, then looks at all that came in the whole run. */
    private static Result identityInText(Probe probe) {
        Target target = probe.target();
        String malformed =
                target.unknownPerson().substring(0, target.unknownPerson().length() - 1) + "?";
        probe.ask(
                new Text("an identity with a character that none has", "en identitet med ett tecken som ingen har"),
                about(probe, malformed));
        probe.ask(
                new Text("an identity of an unknown kind", "en identitet av okänd typ"),
                about(probe, target.unknownPerson()).ofType("1.2.3.4.5"));
        List<String> planted = List.of(target.person(), target.unknownPerson(), malformed);
        return Result.of(
                new Text(
                        "identities in wrong requests, and every other request",
                        "identiteter i felaktiga anrop, och alla andra anrop"),
                texts(probe)
                        .filter(text -> Masked.holds(text.words(), planted))
                        .map(text -> Text.of(
                                "an identity in the text after: %s", "en identitet i texten efter: %s", text.after()))
                        .distinct()
                        .toList(),
                Text.of(
                        "%s texts, none with an identity",
                        "%s texter, ingen med en identitet", texts(probe).count()));
    }

    private static Result innards(Probe probe) {
        return Result.of(
                new Text("every request so far", "alla anrop hittills"),
                texts(probe)
                        .filter(text -> INNARDS.matcher(text.words()).find())
                        .map(text -> Text.of(
                                "a stack trace, a class or a query in the text after: %s",
                                "ett stackspår, en klass eller en databasfråga i texten efter: %s", text.after()))
                        .distinct()
                        .toList(),
                Text.of(
                        "%s texts, none of that kind",
                        "%s texter, ingen av det slaget", texts(probe).count()));
    }

    /** A text that a system wrote itself, and what it answered by it. */
    private record SystemText(Text after, String words) {}

    private static Stream<SystemText> texts(Probe probe) {
        return probe.seen().stream()
                .flatMap(exchange -> words(exchange.reply()).stream()
                        .map(words -> new SystemText(exchange.sent().what(), words)));
    }

    private static Optional<String> words(Reply reply) {
        if (!(reply instanceof Reply.Answered answered)) {
            return Optional.empty();
        }
        if (answered.message() instanceof Message.Fault fault) {
            return Optional.of(fault.allText());
        }
        if (answered.message() instanceof Message.Payload payload) {
            return Xml.child(payload.body(), "result").map(Element::getTextContent);
        }
        return Optional.of(new String(answered.body(), UTF_8));
    }

    private static Result identityElsewhere(Probe probe) {
        return Answers.ofRecords(probe, records -> {
            List<Text> complaints = new ArrayList<>();
            for (Entry record : records) {
                Set<Element> places = patientIds(probe, record);
                Xml.all(record.element())
                        .filter(Xml::isLeaf)
                        .filter(leaf -> !places.contains(leaf) && !"value".equals(leaf.getLocalName()))
                        .filter(leaf -> Masked.holds(
                                leaf.getTextContent(), List.of(probe.target().person())))
                        .forEach(leaf ->
                                complaints.add(Text.of("the identity at %s", "identiteten i %s", Xml.place(leaf))));
            }
            return Result.of(
                    Answers.PLAIN,
                    complaints,
                    new Text("the identity in patientId only", "identiteten bara i patientId"));
        });
    }

    private static Set<Element> patientIds(Probe probe, Entry record) {
        return probe.target().contract().description().facts().entrySet().stream()
                .filter(entry -> entry.getValue() == Fact.PERSON_ID)
                .flatMap(entry -> Xml.at(record.element(), entry.getKey()))
                .collect(Collectors.toSet());
    }

    private static Result internalNotes(Probe probe) {
        if (probe.target().role() == Role.PRODUCER) {
            return Result.notTested(new Text(
                    "a producer may send internal notes: the consumer hides them",
                    "en producent får skicka interna noteringar: konsumenten döljer dem"));
        }
        return Answers.ofRecords(
                probe,
                records -> Result.of(
                        Answers.PLAIN,
                        records.stream()
                                .flatMap(record -> Xml.all(record.element()))
                                .filter(element -> "internalNotes".equals(element.getLocalName()))
                                .map(element ->
                                        Text.of("internal notes at %s", "interna noteringar i %s", Xml.place(element)))
                                .toList(),
                        new Text("no internal notes", "inga interna noteringar")));
    }

    private static Result notApproved(Probe probe) {
        if (probe.target().role() == Role.PRODUCER) {
            return Result.notTested(new Text(
                    "a producer may send records that are not approved: the consumer hides them",
                    "en producent får skicka poster som inte är godkända: konsumenten döljer dem"));
        }
        return Answers.eachRecord(
                probe,
                record -> record.first(Fact.APPROVED_FOR_PATIENT)
                        .filter(value -> value.equals("false") || value.equals("0"))
                        .map(value -> Text.of("%s is not approved", "%s är inte godkänd", record.place())),
                new Text("no record that is not approved", "ingen post som inte är godkänd"));
    }
}
