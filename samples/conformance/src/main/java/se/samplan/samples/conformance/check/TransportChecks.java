package se.samplan.samples.conformance.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Element;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Sent;

/** HTTP, SOAP headers, and what they make a system do. */
final class TransportChecks {

    private static final String HEADERS = "urn:riv:interoperability:headers:1";

    private TransportChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of("HTTP-ANSWER", Area.TRANSPORT, Level.BASE, TransportChecks::answer),
                Check.of("HTTP-SOAPACTION", Area.TRANSPORT, Level.BASE, TransportChecks::soapAction),
                Check.of("HTTP-CONTENT-TYPE", Area.TRANSPORT, Level.BASE, TransportChecks::contentType),
                Check.of(
                        "HEADER-ADDRESS-MISSING",
                        Area.TRANSPORT,
                        Level.BASE,
                        probe -> refusedFor(
                                probe,
                                new Text(
                                        "the plain question without LogicalAddress",
                                        "den vanliga frågan utan LogicalAddress"),
                                Optional.empty())),
                Check.of(
                        "HEADER-ADDRESS-UNKNOWN",
                        Area.TRANSPORT,
                        Level.BASE,
                        probe -> refusedFor(
                                probe,
                                Text.of(
                                        "the plain question to the logical address %s",
                                        "den vanliga frågan till den logiska adressen %s", FilterChecks.UNKNOWN_ID),
                                Optional.of(FilterChecks.UNKNOWN_ID))),
                Check.of("HEADER-ACTOR-MISSING", Area.TRANSPORT, Level.BASE, TransportChecks::actor)
                        .only(target -> target.contract().demandsActor()),
                Check.of("HEADER-STATUS", Area.TRANSPORT, Level.BASE, TransportChecks::status)
                        .only(target -> target.role() == Role.AGGREGATOR),
                Check.of("HTTP-FAULT", Area.TRANSPORT, Level.BASE, TransportChecks::faults));
    }

    private static Result answer(Probe probe) {
        if (!(probe.plain() instanceof Reply.Answered answered) || !(answered.message() instanceof Message.Payload)) {
            return Answers.noAnswer(probe);
        }
        List<Text> complaints = new ArrayList<>();
        if (answered.status() != 200) {
            complaints.add(
                    Text.of("HTTP status %s instead of 200", "HTTP-status %s i stället för 200", answered.status()));
        }
        complaints.addAll(typeComplaints(answered));
        if (!answered.contentType().toLowerCase(Locale.ROOT).contains("charset")) {
            complaints.add(new Text("Content-Type names no charset", "Content-Type anger ingen teckenkodning"));
        }
        return Result.of(
                Answers.PLAIN,
                complaints,
                new Text("HTTP 200, text/xml with a charset", "HTTP 200, text/xml med teckenkodning"));
    }

    private static List<Text> typeComplaints(Reply.Answered answered) {
        String type = answered.contentType().replaceFirst(";.*", "").strip();
        return "text/xml".equalsIgnoreCase(type)
                ? List.of()
                : List.of(
                        type.isEmpty()
                                ? new Text("Content-Type is missing", "Content-Type saknas")
                                : new Text("Content-Type is not text/xml", "Content-Type är inte text/xml"));
    }

    private static Result soapAction(Probe probe) {
        String published = probe.target().contract().soapAction();
        Map<Text, String> variants = new LinkedHashMap<>();
        variants.put(
                new Text("SOAPAction as published, in quotation marks", "SOAPAction som fastställd, inom citattecken"),
                "\"" + published + "\"");
        variants.put(
                new Text("SOAPAction as published, bare", "SOAPAction som fastställd, utan citattecken"), published);
        variants.put(new Text("SOAPAction empty, in quotation marks", "SOAPAction tom, inom citattecken"), "\"\"");
        variants.put(new Text("SOAPAction unknown", "SOAPAction okänd"), "\"urn:unknown\"");
        variants.put(new Text("no SOAPAction", "ingen SOAPAction"), "");
        return Answers.ofPlain(probe, response -> sameFor(probe, "SOAPAction", variants));
    }

    private static Result contentType(Probe probe) {
        Map<Text, String> variants = new LinkedHashMap<>();
        variants.put(Text.same("text/xml; charset=\"utf-8\""), "text/xml; charset=\"utf-8\"");
        variants.put(Text.same("text/xml;charset=UTF-8"), "text/xml;charset=UTF-8");
        variants.put(new Text("text/xml without charset", "text/xml utan teckenkodning"), "text/xml");
        return Answers.ofPlain(probe, response -> sameFor(probe, "Content-Type", variants));
    }

    private static Result sameFor(Probe probe, String header, Map<Text, String> variants) {
        List<Text> complaints = new ArrayList<>();
        variants.forEach((what, value) -> Answers.otherThanPlain(
                        probe,
                        probe.send(
                                Sent.of(what, probe.envelope(probe.question())).with(header, value)))
                .ifPresent(complaint -> complaints.add(Text.of("%s: %s", "%s: %s", what, complaint))));
        return Result.of(
                List.copyOf(variants.keySet()),
                complaints,
                new Text("the same records each time", "samma poster varje gång"));
    }

    private static Result refusedFor(Probe probe, Text what, Optional<String> address) {
        return refusal(
                what, probe.send(Sent.of(what, probe.envelope(probe.question()).to(address))));
    }

    private static Result actor(Probe probe) {
        Text what = new Text("the plain question without Actor", "den vanliga frågan utan Actor");
        return refusal(
                what, probe.send(Sent.of(what, probe.envelope(probe.question()).withoutActor())));
    }

    private static Result refusal(Text what, Reply reply) {
        return Answers.isClientFault(reply)
                ? Result.passed(what, Words.of(reply))
                : Result.failed(what, Answers.instead(reply, Answers.FAULT_CLIENT));
    }

    private static Result status(Probe probe) {
        if (!(probe.plain() instanceof Reply.Answered answered)
                || !(answered.message() instanceof Message.Payload payload)) {
            return Answers.noAnswer(probe);
        }
        List<Element> found = payload.headers().stream()
                .filter(header ->
                        HEADERS.equals(header.getNamespaceURI()) && "ProcessingStatus".equals(header.getLocalName()))
                .toList();
        if (found.isEmpty()) {
            return Result.failed(
                    Answers.PLAIN, new Text("no ProcessingStatus header", "ingen ProcessingStatus-header"));
        }
        List<Text> complaints = Validity.ofHeaders().problems(new DOMSource(found.get(0))).stream()
                .map(Validity.Problem::told)
                .toList();
        return Result.of(
                Answers.PLAIN,
                complaints,
                new Text("a valid ProcessingStatus header", "en giltig ProcessingStatus-header"));
    }

    private static Result faults(Probe probe) {
        List<Reply.Answered> faults = probe.seen().stream()
                .map(Probe.Exchange::reply)
                .filter(Answers::isFault)
                .map(Reply.Answered.class::cast)
                .toList();
        if (faults.isEmpty()) {
            return Result.notTested(
                    new Text("no request was answered with a fault", "inget anrop besvarades med ett fel"));
        }
        List<Text> complaints = new ArrayList<>();
        for (Reply.Answered fault : faults) {
            if (fault.status() != 500) {
                complaints.add(Text.of(
                        "a fault with HTTP status %s instead of 500",
                        "ett fel med HTTP-status %s i stället för 500", fault.status()));
            }
            complaints.addAll(typeComplaints(fault));
        }
        return Result.of(
                new Text("every request that was to be refused", "alla anrop som skulle avvisas"),
                complaints.stream().distinct().toList(),
                Text.of(
                        "%s faults, all with HTTP 500 and text/xml",
                        "%s fel, alla med HTTP 500 och text/xml", faults.size()));
    }
}
