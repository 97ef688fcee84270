package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import se.samplan.record.AnswerReader;
import se.samplan.record.DetailReader;
import se.samplan.record.Details;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;
import se.samplan.select.Selection;

/**
 * What it costs to read, filter, merge and cluster plans of twenty goals each, for growing numbers of plans. The last column
 * is the whole per plan: it should stay nearly the same, since sorting is the only step that grows faster than the plans.
 */
public final class MergeBench {

    private static final int SOURCES = 5;
    private static final int GOALS = 20;
    private static final int ROUNDS = 25;
    private static final int WARM_UP = 15;
    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final AggregatedContract<?> CONTRACT = CarePlans2.description();

    private MergeBench() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        System.out.println("| plans | read ms | filter ms | merge ms | clusters ms | total µs per plan |");
        System.out.println("|-------|---------|-----------|----------|-------------|-------------------|");
        for (int plans : List.of(100, 200, 400, 800, 1600)) {
            System.out.println(row(plans));
        }
    }

    /** One line of the table: medians. */
    static String row(int plans) {
        List<byte[]> answers = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            answers.add(answer(source, plans / SOURCES).getBytes(UTF_8));
        }
        AnswerReader reader = AnswerReader.ofDetails(CONTRACT);
        Selection selection = new Selection(CONTRACT);
        List<Outcome<Reading>> outcomes = read(reader, answers);
        MergedAnswer merged = RecordMerge.merge(outcomes, CONTRACT.order());
        double read = median(() -> read(reader, answers));
        double filter = median(() -> selection.keep(topic(), outcomes));
        double merge = median(() -> RecordMerge.merge(outcomes, CONTRACT.order()));
        double clusters = median(() -> Clusters.of(merged.records(), details()));
        return String.format(
                Locale.ROOT,
                "| %5d | %7.2f | %9.2f | %8.2f | %11.2f | %17.1f |",
                merged.records().size(),
                read,
                filter,
                merge,
                clusters,
                (read + filter + merge + clusters) * 1000 / plans);
    }

    private static Function<SourceRecord, Details> details() {
        DetailReader reader = new DetailReader(CONTRACT);
        Map<XmlSlice, Details> read = new HashMap<>();
        return record -> read.computeIfAbsent(record.xml(), first -> reader.read(record));
    }

    private static List<Outcome<Reading>> read(AnswerReader reader, List<byte[]> answers) {
        List<Outcome<Reading>> outcomes = new ArrayList<>();
        for (int source = 0; source < answers.size(); source++) {
            outcomes.add(reader.read(
                    Source.at("TSTASTA00000-SYS" + source), Duration.ZERO, answers.get(source), "text/xml", ASTA));
        }
        return outcomes;
    }

    /** What the steps give is kept until the end, so that the JVM cannot leave a step out. */
    private static double median(Supplier<?> step) {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            kept.add(step.get());
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            kept.add(step.get());
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        if (kept.contains(null)) {
            throw new IllegalStateException("a step gave nothing");
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private static Filters topic() {
        return new Filters(
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of("active"),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of("walking"),
                List.of(),
                Optional.of("trygg hemma"),
                Optional.empty());
    }

    /** Every fourth plan has the shared id of a plan in the next source, so that there are clusters to find. */
    private static String answer(int source, int plans) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < plans; i++) {
            StringBuilder goals = new StringBuilder();
            for (int goal = 0; goal < GOALS; goal++) {
                goals.append("<m:goal><m:goalId>g").append(goal);
                goals.append("</m:goalId><m:description>Känna sig trygg hemma på kvällarna</m:description>");
                goals.append("<m:lifecycleStatus>active</m:lifecycleStatus></m:goal>");
            }
            int shared = i % 4 == 0 ? i : source * 10_000 + i;
            String structure = "<m:structuredCarePlan xmlns:m=\"urn:samplan:clinicalprocess:logistics:logistics:3.1\">"
                    + "<m:prominence>detail</m:prominence><m:sharedPlanId><m:root>1.2.752.129.2.1.2.1</m:root>"
                    + "<m:extension>plan-" + shared + "</m:extension></m:sharedPlanId><m:status>active</m:status>"
                    + goals
                    + "<m:activity><m:topic><m:code>walking</m:code></m:topic></m:activity><m:provenance>"
                    + "<m:lastUpdated>20260122160000</m:lastUpdated><m:versionNumber>1</m:versionNumber></m:provenance>"
                    + "</m:structuredCarePlan>";
            all.append(Messages.plan(source, source + "-" + i, structure));
        }
        return Messages.answer(all.toString());
    }
}
