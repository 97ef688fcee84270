package se.samplan.samples.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.merge.Clusters;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Filters;
import se.samplan.question.FiltersBuilder;
import se.samplan.record.AnswerReader;
import se.samplan.record.DetailReader;
import se.samplan.record.Details;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;
import se.samplan.select.Selection;

/** What it costs to read, filter, merge and cluster plans of twenty goals each from five sources, for growing numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MergeBench {

    private static final int SOURCES = 5;
    private static final PersonId PERSON = new PersonId(PlanTexts.PERSON, IdentityType.NATIONAL_RESERVE);
    private static final AggregatedContract<?> CONTRACT = CarePlans2.description();

    private final AnswerReader reader = AnswerReader.ofDetails(CONTRACT);
    private final Selection selection = new Selection(CONTRACT);
    private final List<byte[]> answers = new ArrayList<>();
    private List<Outcome<Reading>> outcomes = List.of();
    private List<SourceRecord> merged = List.of();

    /** Plans in all answers together. */
    @Param({"100", "200", "400", "800", "1600"})
    public int plans;

    /** Makes the answers, and what each step starts from. */
    @Setup
    public void prepare() {
        for (int source = 0; source < SOURCES; source++) {
            answers.add(PlanTexts.answer(source, plans / SOURCES));
        }
        outcomes = read();
        merged = merge().records();
        if (merged.size() != plans) {
            throw new IllegalStateException("of " + plans + " plans, " + merged.size() + " are read");
        }
    }

    /** Every answer, with details. */
    @Benchmark
    public List<Outcome<Reading>> read() {
        List<Outcome<Reading>> all = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            all.add(reader.read(
                    Source.at(PlanTexts.source(source)),
                    Duration.ZERO,
                    answers.get(source),
                    "text/xml",
                    Set.of(PERSON)));
        }
        return all;
    }

    /** By goal status, topic and text. */
    @Benchmark
    public List<Outcome<Reading>> filter() {
        return selection.keep(topic(), outcomes);
    }

    /** All of them: no plan is the same as another. */
    @Benchmark
    public MergedAnswer merge() {
        return RecordMerge.merge(outcomes, CONTRACT.order());
    }

    /** What belongs together. */
    @Benchmark
    public Object clusters() {
        return Clusters.of(merged, details());
    }

    private static Function<SourceRecord, Details> details() {
        DetailReader details = new DetailReader(CONTRACT);
        Map<XmlSlice, Details> read = new HashMap<>();
        return record -> read.computeIfAbsent(record.xml(), first -> details.read(record));
    }

    private static Filters topic() {
        return FiltersBuilder.builder()
                .statuses(List.of("active"))
                .topics(List.of("walking"))
                .text("trygg hemma")
                .build();
    }
}
