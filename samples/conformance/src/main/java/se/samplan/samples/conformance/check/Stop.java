package se.samplan.samples.conformance.check;

import java.util.Optional;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.probe.Reply;
import se.samplan.samples.conformance.probe.Trouble;

/**
 * Why a target could not be tested in full.
 *
 * @param code short and stable, for programs
 * @param words what stood in the way
 * @param fix what to do about it
 */
public record Stop(String code, Text words, Text fix) {

    /** Something that makes every further request pointless: no SOAP came. */
    public static Optional<Stop> barring(Reply reply) {
        Optional<Trouble> trouble = reply instanceof Reply.Answered answered
                ? answered.trouble()
                : Optional.of(((Reply.Unanswered) reply).trouble());
        return trouble.map(kind -> new Stop(kind.name(), words(kind, reply), kind.fix()));
    }

    /** With what came, so that whoever looks for the cause knows where to begin. */
    private static Text words(Trouble kind, Reply reply) {
        return reply instanceof Reply.Answered
                ? Text.of("%s: %s", "%s: %s", kind.words(), Words.of(reply))
                : Words.of(reply);
    }

    /** The system answers, and will not answer this. */
    public static Optional<Stop> refusing(Reply reply) {
        return Answers.isFault(reply) || Answers.refuses(reply)
                ? Optional.of(
                        new Stop(
                                "REFUSED",
                                Text.of(
                                        "the plain question about the person was refused: %s",
                                        "den vanliga frågan om personen avvisades: %s", Words.of(reply)),
                                new Text(
                                        "See that the person's identity, --logical-address and --consumer are right for this system.",
                                        "Kontrollera att personens identitet, --logical-address och --consumer är rätt för systemet.")))
                : Optional.empty();
    }
}
