package se.samplan.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Validator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import se.samplan.model.ValidRecords;

/** What a record holds is neither lost nor changed on its way to the wire and back, and the wire form is valid. */
@NullMarked
class RoundTripTest {

    private static final int SEEDS = 200;

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(WireForm.CARE_PLANS, ValidRecords::carePlan),
                kind(WireForm.CARE_AGREEMENTS, ValidRecords::agreement),
                kind(WireForm.CARE_MANAGERS, ValidRecords::fixedContact),
                kind(WireForm.NOTES_30, ValidRecords::careNote),
                kind(WireForm.NOTES_21, ValidRecords::careNoteOf21),
                kind(WireForm.BOOKED_TIMES, ValidRecords::bookedTime),
                kind(WireForm.CARE_CONTACTS, ValidRecords::careContact));
    }

    private static <M> Arguments kind(WireForm<M> wire, LongFunction<M> records) {
        return Arguments.of(wire, named("records", records));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <M> void aRecordComesBackAsItWas(WireForm<M> wire, LongFunction<M> made) {
        for (long seed = 0; seed < SEEDS; seed++) {
            M record = made.apply(seed);

            List<M> back = wire.records(wire.xml(List.of(record)));

            // not assertThat(..).isEqualTo: the records hide what they hold
            assertThat(back.equals(List.of(record)))
                    .as("%s, seed %s", wire, seed)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <M> void theWireFormIsValid(WireForm<M> wire, LongFunction<M> made) throws SAXException, IOException {
        Validator validator = wire.schema().newValidator();
        List<M> records = LongStream.range(0, SEEDS).mapToObj(made).toList();

        validator.validate(new StreamSource(new StringReader(wire.xml(records))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <M> void theSameSeedMakesTheSameRecord(WireForm<M> wire, LongFunction<M> made) {
        assertThat(wire.xml(List.of(made.apply(7)))).isEqualTo(wire.xml(List.of(made.apply(7))));
        assertThat(wire.xml(List.of(made.apply(7)))).isNotEqualTo(wire.xml(List.of(made.apply(8))));
    }
}
