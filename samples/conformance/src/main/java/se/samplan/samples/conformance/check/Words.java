package se.samplan.samples.conformance.check;

import java.util.Optional;
import se.samplan.samples.conformance.message.Masked;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Reply;

/** Answers in words: kinds, codes and lengths, nothing of what they say. */
final class Words {

    private static final Text UNKNOWN_CODE = new Text("(unknown code)", "(okänd kod)");

    private Words() {}

    static Text records(int number) {
        return number == 1 ? new Text("1 record", "1 post") : Text.of("%s records", "%s poster", number);
    }

    static Text of(Reply reply) {
        if (reply instanceof Reply.Answered answered) {
            return Text.of("HTTP %s, %s", "HTTP %s, %s", answered.status(), of(answered));
        }
        Reply.Unanswered unanswered = (Reply.Unanswered) reply;
        Text words = unanswered.trouble().words();
        return unanswered
                .part()
                .map(part -> Text.of("%s (%s)", "%s (%s)", words, of(part)))
                .orElse(words);
    }

    private static Text of(Reply.Answered answered) {
        return answered.message() instanceof Message.Unreadable unreadable
                ? Text.of("%s, %s", "%s, %s", bytes(answered.body().length), unreadable.words())
                : of(answered.message());
    }

    private static Text of(Reply.Begun part) {
        Text came = bytes(part.bytes());
        return part.announced().isPresent()
                ? Text.of(
                        "HTTP %s, %s of the %s announced had come",
                        "HTTP %s, %s av aviserade %s hade kommit",
                        part.status(),
                        came,
                        part.announced().getAsLong())
                : Text.of("HTTP %s, %s had come", "HTTP %s, %s hade kommit", part.status(), came);
    }

    static Text bytes(int number) {
        return Text.of(number == 1 ? "%s byte" : "%s bytes", "%s byte", number);
    }

    private static Text of(Message message) {
        if (message instanceof Message.Fault fault) {
            return Text.of(
                    "a SOAP fault %s with %s", "ett SOAP-fel %s med %s", code(fault), Masked.length(fault.text()));
        }
        if (message instanceof Message.Payload payload) {
            return answer(payload);
        }
        return ((Message.Unreadable) message).words();
    }

    private static Text answer(Message.Payload payload) {
        String name = payload.body().getLocalName();
        Optional<Text> code = Xml.children(payload.body(), "result").stream()
                .findFirst()
                .flatMap(result -> Xml.child(result, "resultCode"))
                .map(Xml::text)
                .map(Words::resultCode);
        return code.map(said ->
                        Text.of("a SOAP answer, %s with result %s", "ett SOAP-svar, %s med resultat %s", name, said))
                .orElseGet(() -> Text.of("a SOAP answer, %s", "ett SOAP-svar, %s", name));
    }

    private static Text code(Message.Fault fault) {
        return fault.code().matches("(Client|Server|VersionMismatch|MustUnderstand)[.A-Za-z]*")
                ? Text.same(fault.code())
                : UNKNOWN_CODE;
    }

    private static Text resultCode(String code) {
        return code.matches("OK|INFO|ERROR") ? Text.same(code) : UNKNOWN_CODE;
    }
}
