package se.samplan.samples.conformance.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.samples.conformance.message.Envelope;
import se.samplan.samples.conformance.message.Filter;
import se.samplan.samples.conformance.message.Question;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Probe;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Sent;

/** Requests that are wrong, written unusually, or meant to break something. */
final class RequestChecks {

    private static final String UNKNOWN =
            "<k:unknown xmlns:k=\"urn:unknown\"><k:text>Blåbär, äpplen &amp; öl</k:text></k:unknown>";
    private static final String COMMENT = "<!-- å ä ö Å Ä Ö -->";

    private RequestChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of(
                                "INVALID-DATE",
                                Area.INVALID,
                                Level.BASE,
                                probe -> invalid(
                                        probe,
                                        new Text(
                                                "a period from 20261399 to 20261399",
                                                "en period från 20261399 till 20261399"),
                                        probe.question().under(Filter.PERIOD, "20261399..20261399")))
                        .only(target -> target.contract().filters().contains(Filter.PERIOD)),
                Check.of(
                                "INVALID-PERSON-TYPE",
                                Area.INVALID,
                                Level.BASE,
                                probe -> invalid(
                                        probe,
                                        new Text(
                                                "the person's identity with the type 1.2.3.4.5",
                                                "personens identitet med typen 1.2.3.4.5"),
                                        probe.question().ofType("1.2.3.4.5")))
                        .only(target -> target.contract().namesIdentityType()),
                Check.of(
                        "INVALID-NO-PERSON",
                        Area.INVALID,
                        Level.BASE,
                        probe -> invalid(
                                probe,
                                new Text("a request without the person", "ett anrop utan person"),
                                probe.question().aboutNobody())),
                Check.of("INVALID-ELEMENT", Area.INVALID, Level.BASE, RequestChecks::otherElement),
                Check.of(
                        "ENCODING-UTF8-BOM",
                        Area.ENCODING,
                        Level.BASE,
                        probe -> encoded(
                                probe,
                                new Text("UTF-8 with byte order mark", "UTF-8 med BOM"),
                                utf8WithMark(probe),
                                "text/xml;charset=UTF-8")),
                Check.of(
                        "ENCODING-UTF16",
                        Area.ENCODING,
                        Level.BASE,
                        probe -> encoded(
                                probe,
                                new Text("UTF-16 with byte order mark", "UTF-16 med BOM"),
                                written(probe, "UTF-16").getBytes(UTF_16),
                                "text/xml;charset=UTF-16")),
                Check.of("ENCODING-LATIN1", Area.ENCODING, Level.BASE, RequestChecks::latin1),
                Check.of(
                        "ROBUST-UNKNOWN-ELEMENT",
                        Area.ROBUSTNESS,
                        Level.BASE,
                        probe -> sameAsPlain(
                                probe,
                                new Text("an unknown element last in the request", "ett okänt element sist i anropet"),
                                probe.question().holding(UNKNOWN))),
                Check.of("ROBUST-WHITESPACE", Area.ROBUSTNESS, Level.BASE, RequestChecks::whitespace),
                Check.of("ROBUST-DTD", Area.ROBUSTNESS, Level.BASE, RequestChecks::dtd),
                Check.of("ROBUST-MALFORMED", Area.ROBUSTNESS, Level.BASE, RequestChecks::malformed));
    }

    private static Result invalid(Probe probe, Text what, Question question) {
        Reply reply = probe.ask(what, question);
        return Answers.refuses(reply)
                ? Result.passed(what, Words.of(reply))
                : Result.failed(
                        what,
                        Answers.instead(
                                reply,
                                new Text(
                                        "result ERROR or a fault Client",
                                        "resultat ERROR eller ett fel av typen Client")));
    }

    private static Result otherElement(Probe probe) {
        Text what =
                new Text("an element of an unknown namespace in the Body", "ett element från en okänd namnrymd i Body");
        Envelope envelope = probe.envelope(probe.question()).withBody("<k:GetNothing xmlns:k=\"urn:unknown\"/>");
        Reply reply = probe.send(Sent.of(what, envelope));
        return Answers.isClientFault(reply)
                ? Result.passed(what, Words.of(reply))
                : Result.failed(what, Answers.instead(reply, Answers.FAULT_CLIENT));
    }

    private static Result sameAsPlain(Probe probe, Text what, Question question) {
        return Answers.ofPlain(probe, response -> same(probe, what, probe.ask(what, question)));
    }

    private static Result same(Probe probe, Text what, Reply reply) {
        return Answers.otherThanPlain(probe, reply)
                .map(complaint -> Result.failed(what, complaint))
                .orElseGet(() -> Result.passed(what, new Text("the same records as without", "samma poster som utan")));
    }

    /** The plain question with national letters in a comment and in its any, declared to be in that encoding. */
    private static String written(Probe probe, String encoding) {
        return probe.envelope(probe.question().holding(UNKNOWN))
                .after("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + COMMENT)
                .text();
    }

    private static byte[] utf8WithMark(Probe probe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(written(probe, "UTF-8").getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static Result encoded(Probe probe, Text what, byte[] body, String contentType) {
        return Answers.ofPlain(
                probe,
                response -> same(probe, what, probe.send(new Sent(what, body, Map.of("Content-Type", contentType)))));
    }

    private static Result latin1(Probe probe) {
        Text what = new Text(
                "ISO-8859-1, told by the XML declaration and by Content-Type",
                "ISO-8859-1, angivet i XML-deklarationen och i Content-Type");
        return Answers.ofPlain(probe, response -> {
            Reply reply = probe.send(new Sent(
                    what,
                    written(probe, "ISO-8859-1").getBytes(ISO_8859_1),
                    Map.of("Content-Type", "text/xml;charset=ISO-8859-1")));
            return Answers.isClientFault(reply) ? Result.passed(what, Words.of(reply)) : same(probe, what, reply);
        });
    }

    private static Result whitespace(Probe probe) {
        Text what = new Text(
                "the plain question with 50 kB of white space and a comment between two elements",
                "den vanliga frågan med 50 kB blanktecken och en kommentar mellan två element");
        String text = probe.envelope(probe.question())
                .text()
                .replace("<e:Body>", "<e:Body>" + " \n\t ".repeat(12_800) + COMMENT);
        return Answers.ofPlain(probe, response -> same(probe, what, probe.send(Sent.of(what, text))));
    }

    private static Result dtd(Probe probe) {
        List<Text> sent = new ArrayList<>();
        List<Text> complaints = new ArrayList<>();
        Envelope plain = probe.envelope(probe.question());
        refusalOfDtd(
                        probe,
                        new Text("a DTD without entities", "en DTD utan entiteter"),
                        plain.after("<!DOCTYPE e:Envelope>").text(),
                        sent)
                .ifPresent(complaints::add);
        String text = plain.after(
                        "<!DOCTYPE e:Envelope [<!ENTITY who \"" + probe.target().person() + "\">]>")
                .text();
        int entity = text.lastIndexOf(">" + probe.target().person() + "<");
        refusalOfDtd(
                        probe,
                        new Text(
                                "a DTD with an entity that stands for the person's identity",
                                "en DTD med en entitet som står för personens identitet"),
                        text.substring(0, entity + 1) + "&who;"
                                + text.substring(
                                        entity + 1 + probe.target().person().length()),
                        sent)
                .ifPresent(complaints::add);
        return Result.of(sent, complaints, new Text("refused each time", "avvisad varje gång"));
    }

    private static Optional<Text> refusalOfDtd(Probe probe, Text what, String text, List<Text> sent) {
        sent.add(what);
        Reply reply = probe.send(Sent.of(what, text));
        boolean refused = Answers.isFault(reply)
                || (reply instanceof Reply.Answered answered
                        && answered.status() >= 400
                        && Probe.response(reply).isEmpty());
        return refused
                ? Optional.empty()
                : Optional.of(
                        Text.of("%s: %s", "%s: %s", what, Answers.instead(reply, new Text("a fault", "ett fel"))));
    }

    private static Result malformed(Probe probe) {
        List<Text> sent = List.of(
                new Text("the first half of the plain question", "första halvan av den vanliga frågan"),
                new Text("text that is no XML", "text som inte är XML"));
        String plain = probe.envelope(probe.question()).text();
        List<String> messages = List.of(plain.substring(0, plain.length() / 2), "kit");
        List<Text> complaints = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Reply reply = probe.send(Sent.of(sent.get(i), messages.get(i)));
            if (!Answers.isClientFault(reply)) {
                complaints.add(Text.of("%s: %s", "%s: %s", sent.get(i), Answers.instead(reply, Answers.FAULT_CLIENT)));
            }
        }
        return Result.of(sent, complaints, new Text("a fault Client each time", "ett fel av typen Client varje gång"));
    }
}
