package se.samplan.record;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.xml.Encoding;
import se.samplan.xml.XmlTooLarge;

/**
 * Reads one contract's answers: one pass over the bytes, no DOM, no binding.
 *
 * <p>An answer that is no SOAP 1.1 answer of this contract fails as a whole. A record that cannot be used is left out and
 * named as a defect; the others stay. Document type declarations are refused, so no entity is ever expanded.
 */
public final class AnswerReader {

    private final AnswerForm form;

    /** Reads the key facts of records. */
    public AnswerReader(AggregatedContract<?> contract) {
        this(AnswerForm.of(contract, contract.facts()));
    }

    private AnswerReader(AnswerForm form) {
        this.form = form;
    }

    /** Reads the details of records too, for questions that ask for them. */
    public static AnswerReader ofDetails(AggregatedContract<?> contract) {
        return new AnswerReader(AnswerForm.of(contract, contract.allFacts()));
    }

    /** Reads answers with at most that many elements inside each other, the envelope included; usually 100. */
    public AnswerReader upTo(int depth) {
        return new AnswerReader(form.upTo(depth));
    }

    /**
     * Reads an answer.
     *
     * @param source who gave it
     * @param after when it came, from the start of the fan-out
     * @param document the whole HTTP body
     * @param contentType its HTTP header; may be empty
     * @param persons every identity of the one whose records may be in it
     */
    public Outcome<Reading> read(
            Source source, Duration after, byte[] document, String contentType, Set<PersonId> persons) {
        try {
            byte[] utf8 = Encoding.toUtf8(document, contentType);
            Reading reading = new AnswerPass(form, source, persons, utf8).read();
            return reading.isUseless()
                    ? Outcome.Failed.of(source, after, reading.gravest().orElse(FailureKind.INVALID_ANSWER))
                    : new Outcome.Answered<>(source, after, reading);
        } catch (UnusableAnswer e) {
            return Outcome.Failed.of(source, after, e.kind());
        } catch (XmlTooLarge e) {
            return Outcome.Failed.of(source, after, FailureKind.TOO_LARGE);
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            // The second wraps the first: the parser throws it where it reads on only when the text is fetched.
            return Outcome.Failed.of(source, after, FailureKind.INVALID_ANSWER);
        }
    }
}
