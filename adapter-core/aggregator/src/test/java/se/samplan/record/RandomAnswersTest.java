package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Answers.bytes;
import static se.samplan.record.Answers.records;
import static se.samplan.record.Dom.carePlans;
import static se.samplan.record.Dom.difference;
import static se.samplan.record.Dom.parse;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every answer, tried with many that nobody would think of. A seed that fails once is kept. */
class RandomAnswersTest {

    private static final long SEEDS = 500;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void meansTheSameCutOutAsInItsAnswer(long seed) {
        String answer = RandomAnswers.answer(seed);
        List<Element> originals = carePlans(answer.getBytes(UTF_8));
        List<SourceRecord> records = records(answer);

        assertThat(records).as(answer).hasSameSizeAs(originals);
        for (int i = 0; i < records.size(); i++) {
            Element copy = parse(bytes(records.get(i).xml()));
            assertThat(difference(originals.get(i), copy).getDifferences())
                    .as(answer)
                    .isEmpty();
            assertMeansTheSamePrefixes(originals.get(i), copy, answer);
        }
    }

    /** Also those that stand in text only; but not that of SOAP itself, which is left out where nothing mentions it. */
    private static void assertMeansTheSamePrefixes(Element original, Element copy, String answer) {
        for (String prefix : RandomAnswers.PREFIXES) {
            String lookedUp = prefix.isEmpty() ? null : prefix;
            String before = original.lookupNamespaceURI(lookedUp);
            String after = copy.lookupNamespaceURI(lookedUp);
            assertThat(Objects.equals(before, after) || (Records.SOAP.equals(before) && after == null))
                    .as("%s: %s, %s in %s", prefix, before, after, answer)
                    .isTrue();
        }
    }
}
