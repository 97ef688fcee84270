package se.samplan.samples.conformance.probe;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.samplan.call.PlatformHeaders;
import se.samplan.samples.conformance.message.Entry;
import se.samplan.samples.conformance.message.Envelope;
import se.samplan.samples.conformance.message.Filter;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Question;
import se.samplan.samples.conformance.message.Text;

/** Asks one target, and remembers every answer, so that some checks can look at all of them in the end. */
public final class Probe {

    /** Answers in a row that did not come, after which nothing more is asked: the system is away, or must be spared. */
    private static final int GIVE_UP_AFTER = 3;

    private final Target target;
    private final Http http;
    private final List<Exchange> seen = new ArrayList<>();
    private @Nullable Reply first;
    private @Nullable List<Entry> firstRecords;
    private int inVain;

    /** A request and what came of it. */
    public record Exchange(Sent sent, Reply reply) {}

    public Probe(Target target, Http http) {
        this.target = target;
        this.http = http;
    }

    public Target target() {
        return target;
    }

    /** Everything that is known of the person. */
    public Question question() {
        return Question.about(target.person(), target.personType());
    }

    public Envelope envelope(Question question) {
        return Envelope.of(target.contract(), question, target.logicalAddress());
    }

    public Reply ask(Text what, Question question) {
        return send(Sent.of(what, envelope(question)));
    }

    public Reply send(Sent request) {
        if (hasGivenUp()) {
            return Reply.Unanswered.nothing(Trouble.NO_CONNECTION, Duration.ZERO);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("SOAPAction", "\"" + target.contract().soapAction() + "\"");
        headers.put(PlatformHeaders.CORRELATION, UUID.randomUUID().toString());
        headers.putAll(target.headers());
        headers.putAll(request.headers());
        headers.values().removeIf(String::isEmpty);
        Reply reply = http.post(target.address(), headers, request.body());
        inVain = reply instanceof Reply.Unanswered ? inVain + 1 : 0;
        seen.add(new Exchange(request, reply));
        return reply;
    }

    /** A page beside the service: its WSDL. */
    public Reply get(URI page) {
        return http.get(page);
    }

    /** Whether so many answers in a row did not come that nothing more is asked. */
    public boolean hasGivenUp() {
        return inVain >= GIVE_UP_AFTER;
    }

    /** The answer to the plain question, asked once. */
    public Reply plain() {
        if (first == null) {
            first = ask(new Text("the plain question about the person", "den vanliga frågan om personen"), question());
        }
        return first;
    }

    /** What stands in the Body of the plain answer; empty if it is no such message. */
    public Optional<Element> response() {
        return response(plain());
    }

    /** The records of the plain answer, read once: most checks look at them. */
    public List<Entry> records() {
        if (firstRecords == null) {
            firstRecords = records(plain());
        }
        return firstRecords;
    }

    public List<Entry> records(Reply reply) {
        return response(reply).map(body -> Entry.of(target.contract(), body)).orElse(List.of());
    }

    public static Optional<Element> response(Reply reply) {
        return reply instanceof Reply.Answered answered && answered.message() instanceof Message.Payload payload
                ? Optional.of(payload.body())
                : Optional.empty();
    }

    /** Asks under one filter. */
    public Reply under(Filter filter, String value) {
        return ask(
                Text.same(target.contract().element(filter) + " = " + value),
                question().under(filter, value));
    }

    /** Every request so far, with what came of it. */
    public List<Exchange> seen() {
        return List.copyOf(seen);
    }
}
