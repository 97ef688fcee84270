package se.samplan.samples.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.samplan.contract.CarePlans2;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/** What it costs to read one source's answer, and to write its records to the consumer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecordBench {

    private static final PersonId PERSON = new PersonId(PlanTexts.PERSON, IdentityType.NATIONAL_RESERVE);

    private final AnswerReader reader = new AnswerReader(CarePlans2.description());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private byte[] answer = {};
    private List<SourceRecord> records = List.of();

    /** Size of the answer. */
    @Param({"10000", "50000"})
    public int bytes;

    /** Makes the answer, and reads it once for {@link #write}. */
    @Setup
    public void prepare() {
        answer = PlanTexts.answerOf(bytes);
        records =
                read().answers().flatMap(reading -> reading.records().stream()).toList();
        if (records.isEmpty()) {
            throw new IllegalStateException("nothing is read");
        }
    }

    /** The key facts of each record. */
    @Benchmark
    public Outcome<Reading> read() {
        return reader.read(
                Source.at(PlanTexts.source(0)), Duration.ZERO, answer, "text/xml;charset=UTF-8", Set.of(PERSON));
    }

    /** Each record with the namespaces that it needs; the bytes written. */
    @Benchmark
    public int write() throws IOException {
        out.reset();
        for (SourceRecord record : records) {
            record.xml().writeTo(out);
        }
        return out.size();
    }
}
