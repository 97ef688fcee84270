package se.samplan.samples.conformance.check;

import se.samplan.samples.conformance.message.Masked;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.probe.Reply;

/** Answers in words: kinds, codes and lengths, nothing of what they say. */
final class Words {

    private Words() {}

    static String records(int number) {
        return number == 1 ? "1 record" : number + " records";
    }

    static String of(Reply reply) {
        if (reply instanceof Reply.Answered answered) {
            return "HTTP " + answered.status() + ", " + of(answered.message());
        }
        return ((Reply.Unanswered) reply).trouble().words();
    }

    private static String of(Message message) {
        if (message instanceof Message.Fault fault) {
            return "a SOAP fault " + code(fault) + " with " + Masked.length(fault.text());
        }
        if (message instanceof Message.Payload payload) {
            return "a SOAP answer, "
                    + payload.body().getLocalName()
                    + Xml.children(payload.body(), "result").stream()
                            .findFirst()
                            .flatMap(result -> Xml.child(result, "resultCode"))
                            .map(code -> " with result " + resultCode(Xml.text(code)))
                            .orElse("");
        }
        return ((Message.Unreadable) message).why().words();
    }

    private static String code(Message.Fault fault) {
        return fault.code().matches("(Client|Server|VersionMismatch|MustUnderstand)[.A-Za-z]*")
                ? fault.code()
                : "(unknown code)";
    }

    private static String resultCode(String code) {
        return code.matches("OK|INFO|ERROR") ? code : "(unknown code)";
    }
}
