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
            return "HTTP " + answered.status() + ", " + of(answered);
        }
        Reply.Unanswered unanswered = (Reply.Unanswered) reply;
        return unanswered.trouble().words()
                + unanswered.part().map(part -> " (" + of(part) + ")").orElse("");
    }

    private static String of(Reply.Answered answered) {
        return answered.message() instanceof Message.Unreadable unreadable
                ? bytes(answered.body().length) + ", " + unreadable.words()
                : of(answered.message());
    }

    private static String of(Reply.Part part) {
        return "HTTP " + part.status() + ", " + bytes(part.bytes())
                + (part.announced().isPresent() ? " of the " + part.announced().getAsLong() + " announced" : "")
                + " had come";
    }

    private static String bytes(int number) {
        return number == 1 ? "1 byte" : number + " bytes";
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
        return ((Message.Unreadable) message).words();
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
