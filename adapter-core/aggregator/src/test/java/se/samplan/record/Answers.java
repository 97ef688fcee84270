package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samplan.contract.CarePlans2;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** Reads answers as given by SYS1 about Asta's care plans. */
final class Answers {

    static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    static final Duration AFTER = Duration.ofMillis(17);

    private static final AnswerReader READER = new AnswerReader(CarePlans2.description());

    private Answers() {}

    static Outcome<Reading> read(byte[] document, String contentType) {
        return READER.read(SYS1, AFTER, document, contentType, Set.of(People.ASTA));
    }

    static Outcome<Reading> read(String document) {
        return read(document.getBytes(UTF_8), "text/xml;charset=UTF-8");
    }

    static Reading reading(Outcome<Reading> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return outcome.fold(Outcome.Answered::answer, late -> none(), failed -> none(), notAsked -> none());
    }

    static List<SourceRecord> records(String document) {
        return reading(read(document)).records();
    }

    static SourceRecord onlyRecord(Outcome<Reading> outcome) {
        assertThat(reading(outcome).records()).hasSize(1);
        return reading(outcome).records().get(0);
    }

    static Optional<FailureKind> failure(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> Optional.empty(),
                late -> Optional.empty(),
                failed -> Optional.of(failed.kind()),
                notAsked -> Optional.empty());
    }

    static byte[] bytes(XmlSlice slice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            slice.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(XmlSlice slice) {
        return new String(bytes(slice), UTF_8);
    }

    private static Reading none() {
        throw new AssertionError("no answer");
    }
}
