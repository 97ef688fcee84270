package se.samplan.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import se.samplan.model.PersonId;
import se.samplan.model.RecordId;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/**
 * What one source says under several identities of a person, as one outcome.
 *
 * <ol>
 *   <li>A record that is the same under both, but for how the person is named, is one. What differs otherwise is for the merge to
 *       judge, as if it stood in one answer.
 *   <li>If one call is late, the source is: it is asked again in whole. If one fails, what the other gave is not whole.
 * </ol>
 *
 * @param identities the one whose records stay, where they come twice, first
 */
record LinkedAnswers(List<PersonId> identities) {

    LinkedAnswers {
        identities = List.copyOf(identities);
    }

    Outcome<Reading> joined(Outcome<Reading> one, Outcome<Reading> other) {
        return one.fold(
                given -> other.fold(
                        more -> both(given, more), late -> other, failed -> lacking(given, failed), notAsked -> one),
                late -> isMixedUp(other) ? other : one,
                failed -> other.fold(
                        given -> lacking(given, failed),
                        late -> isMixedUp(one) ? one : other,
                        too -> isMixedUp(other) ? other : one,
                        notAsked -> one),
                notAsked -> other);
    }

    private Outcome<Reading> both(Outcome.Answered<Reading> one, Outcome.Answered<Reading> other) {
        Set<Said> given = one.answer().records().stream().map(this::said).collect(toSet());
        Reading more = other.answer().keeping(record -> !given.contains(said(record)));
        return new Outcome.Answered<>(
                one.source(), longer(one.after(), other.after()), one.answer().joined(more));
    }

    /** Told whatever the answer holds: that it holds something may be what the reader must not know. */
    private static Outcome<Reading> lacking(Outcome.Answered<Reading> given, Outcome.Failed<Reading> failed) {
        FailureKind why = isMixedUp(failed) ? FailureKind.WRONG_PATIENT : FailureKind.PARTIAL;
        return new Outcome.Answered<>(
                given.source(),
                longer(given.after(), failed.after()),
                given.answer().lacking(why));
    }

    /** Mixed-up persons must be reported, whatever else there is to tell (INV-L9). */
    private static boolean isMixedUp(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> false,
                late -> false,
                failed -> failed.kind() == FailureKind.WRONG_PATIENT,
                notAsked -> false);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** What a record says, whichever of them it names the person by. */
    private record Said(RecordId id, OptionalInt version, String xml) {

        @Override
        public String toString() {
            return "Said[" + id + "]";
        }
    }

    private Said said(SourceRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.xml().size());
        try {
            record.xml().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String xml = bytes.toString(UTF_8);
        for (PersonId one : identities) {
            xml = xml.replace(one.id(), "").replace(">" + one.oid() + "<", "><");
        }
        return new Said(record.id(), record.version(), xml);
    }
}
