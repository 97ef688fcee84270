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
    private static final String INVALID_FIX =
            "Validate requests against the schema; answer with result ERROR or a fault Client that names element and rule.";
    private static final String INVALID_FIX_SWEDISH =
            "Validera anropen mot schemat; svara med resultat ERROR eller felkoden Client och ange element och regel.";

    private RequestChecks() {}

    static List<Check> all() {
        return List.of(
                Check.of(
                                "INVALID-DATE",
                                Area.INVALID,
                                Level.BASE,
                                new Text(
                                        "A period with a date that is none is refused",
                                        "En period med ett felaktigt datum avvisas"),
                                "Contract tables, DateType and errors; rule 11 of platform facts, section 2",
                                new Text(INVALID_FIX, INVALID_FIX_SWEDISH),
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
                                new Text(
                                        "An identity of an unknown kind is refused",
                                        "En identitet av okänd typ avvisas"),
                                "Code systems, section 1 (identifier roots); contract tables, errors",
                                new Text(
                                        "Compare the kind of identity with those you know, and refuse others.",
                                        "Jämför identitetens typ med dem som är kända och avvisa andra."),
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
                        new Text("A request without the person is refused", "Ett anrop utan person avvisas"),
                        "Contract tables, request (person 1..1)",
                        new Text(INVALID_FIX, INVALID_FIX_SWEDISH),
                        probe -> invalid(
                                probe,
                                new Text("a request without the person", "ett anrop utan person"),
                                probe.question().aboutNobody())),
                Check.of(
                        "INVALID-ELEMENT",
                        Area.INVALID,
                        Level.BASE,
                        new Text(
                                "A Body with another element than the contract's is refused",
                                "En Body med ett annat element än kontraktets avvisas"),
                        "Platform facts, section 1 (one operation per port)",
                        new Text(
                                "Look at name and namespace of the element in the Body.",
                                "Kontrollera både namn och namnrymd på elementet i Body."),
                        RequestChecks::otherElement),
                Check.of(
                        "ENCODING-UTF8-BOM",
                        Area.ENCODING,
                        Level.BASE,
                        new Text(
                                "A request in UTF-8 with byte order mark and å, ä, ö is understood",
                                "Ett anrop i UTF-8 med BOM och å, ä, ö förstås"),
                        "WS-I Basic Profile 1.1, R1012 and R4001 (UTF-8 and UTF-16, byte order marks)",
                        new Text(
                                "Give the bytes to the XML parser as they came; do not make a string of them first.",
                                "Ge XML-parsern byten som de kom; gör inte om dem till text först."),
                        probe -> encoded(
                                probe,
                                new Text("UTF-8 with byte order mark", "UTF-8 med BOM"),
                                utf8WithMark(probe),
                                "text/xml;charset=UTF-8")),
                Check.of(
                        "ENCODING-UTF16",
                        Area.ENCODING,
                        Level.BASE,
                        new Text(
                                "A request in UTF-16 with byte order mark is understood",
                                "Ett anrop i UTF-16 med BOM förstås"),
                        "WS-I Basic Profile 1.1, R1012 and R4001 (UTF-8 and UTF-16, byte order marks)",
                        new Text(
                                "Give the bytes to the XML parser as they came; do not assume UTF-8.",
                                "Ge XML-parsern byten som de kom; utgå inte från UTF-8."),
                        probe -> encoded(
                                probe,
                                new Text("UTF-16 with byte order mark", "UTF-16 med BOM"),
                                written(probe, "UTF-16").getBytes(UTF_16),
                                "text/xml;charset=UTF-16")),
                Check.of(
                        "ENCODING-LATIN1",
                        Area.ENCODING,
                        Level.BASE,
                        new Text(
                                "A request declared as Latin-1 is understood or refused, never garbled",
                                "Ett anrop som anges vara Latin-1 förstås eller avvisas, aldrig förvanskas"),
                        "XML 1.0, appendix F; WS-I Basic Profile 1.1, R1012 (only UTF-8 and UTF-16 must be taken)",
                        new Text(
                                "Read the declaration, or refuse with a fault Client.",
                                "Läs deklarationen, eller avvisa med felkoden Client."),
                        RequestChecks::latin1),
                Check.of(
                        "ROBUST-UNKNOWN-ELEMENT",
                        Area.ROBUSTNESS,
                        Level.BASE,
                        new Text(
                                "An unknown element in the request's any is tolerated",
                                "Ett okänt element i anropets any tolereras"),
                        "Platform facts, section 2, rule 8 (xs:any ##other lax); contract tables, request",
                        new Text(
                                "Do not fail on elements of other namespaces, last in the request.",
                                "Låt element från andra namnrymder sist i anropet passera."),
                        probe -> sameAsPlain(
                                probe,
                                new Text("an unknown element last in the request", "ett okänt element sist i anropet"),
                                probe.question().holding(UNKNOWN))),
                Check.of(
                        "ROBUST-WHITESPACE",
                        Area.ROBUSTNESS,
                        Level.BASE,
                        new Text(
                                "Large white space and comments between elements change nothing",
                                "Stora mellanrum och kommentarer mellan element ändrar inget"),
                        "XML 1.0, section 2.10; SOAP 1.1",
                        new Text(
                                "Let an XML parser read the request; look for limits on its raw size.",
                                "Låt en XML-parser läsa anropet; se efter begränsningar av rå storlek."),
                        RequestChecks::whitespace),
                Check.of(
                        "ROBUST-DTD",
                        Area.ROBUSTNESS,
                        Level.BASE,
                        new Text(
                                "A document type declaration is refused and no entity expanded",
                                "En dokumenttypsdeklaration avvisas och inga entiteter expanderas"),
                        "SOAP 1.1, section 3 (a message must not contain a document type declaration)",
                        new Text(
                                "Turn DTDs off in your parser (disallow-doctype-decl): entities open files and networks.",
                                "Stäng av DTD i parsern (disallow-doctype-decl): entiteter öppnar filer och nät."),
                        RequestChecks::dtd),
                Check.of(
                        "ROBUST-MALFORMED",
                        Area.ROBUSTNESS,
                        Level.BASE,
                        new Text(
                                "XML that is not well-formed gets a fault Client",
                                "XML som inte är välformad får ett fel av typen Client"),
                        "SOAP 1.1, section 4.4; platform facts, section 6 (VP015)",
                        new Text(
                                "Answer with a fault Client and HTTP 500, not with a page of the server's.",
                                "Svara med felkoden Client och HTTP 500, inte med en sida från servern."),
                        RequestChecks::malformed));
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
