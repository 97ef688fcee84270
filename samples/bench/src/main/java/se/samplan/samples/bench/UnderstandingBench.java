package se.samplan.samples.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.samplan.bind.Bound;
import se.samplan.bind.RecordBinder;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.gather.Gathered;
import se.samplan.merge.RecordMerge;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.outcome.Outcome;
import se.samplan.overview.ExpectedGivers;
import se.samplan.overview.News;
import se.samplan.overview.Overview;
import se.samplan.overview.OverviewAsked;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.reader.AccessReport;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.PlanNotes;

/** What it costs to understand everything that is planned for a person: Asta at step 9, and growing numbers of plans. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UnderstandingBench {

    private static final int GOALS = 20;
    private static final Payload NO_WORDS = Payload.of("<q/>".getBytes(StandardCharsets.UTF_8));
    private static final LocalDateTime STEP_9 = LocalDateTime.of(2026, 1, 29, 19, 30);

    private Gathered gathered = new Gathered(List.of(), Optional.empty());
    private Bound bound = new RecordBinder().bind(gathered);

    /** Plans of twenty goals, beside twice as many booked times; {@code 0} is Asta. */
    @Param({"0", "100", "200", "400", "800", "1600"})
    public int planned;

    /** Reads the answers and binds the records. */
    @Setup
    public void prepare() {
        gathered = new Gathered(
                Contracts.all().stream().map(UnderstandingBench::ofStory).toList(), Optional.empty());
        Bound asta = new RecordBinder().bind(gathered);
        bound = planned == 0 ? asta : new Bound(many(asta.planning()), asta.records());
    }

    /** Every section. */
    @Benchmark
    public Overview understand() {
        OverviewAsked.Written everything = new OverviewAsked.Written(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        News none = new News(Optional.empty(), Map.of(), Optional.empty());
        ExpectedGivers nobody = new ExpectedGivers(List::of, question -> source -> true, (contract, source) -> true);
        return Overview.of(
                OverviewAsked.of(everything, STEP_9),
                gathered,
                new Overview.Seen(bound, ServiceAudience.PERSON, none, Map.of()),
                new Overview.Lists(Set.of("hemsjukvarden.example.org"), nobody, PlanNotes.NONE, PlanDocuments.NONE));
    }

    private static Gathered.Part ofStory(AggregatedContract<?> contract) {
        PersonId asta = new PersonId(Story.PERSON, IdentityType.PERSONNUMMER);
        List<Outcome<Reading>> outcomes = new ArrayList<>();
        Story.places()
                .forEach(place -> Story.answer(contract, place)
                        .ifPresent(answer -> outcomes.add(read(contract, asta, Story.address(place), answer))));
        return part(contract, asta, outcomes);
    }

    private static Outcome<Reading> read(
            AggregatedContract<?> contract, PersonId person, String address, byte[] answer) {
        return new AnswerReader(contract)
                .read(Source.at(address), Duration.ZERO, answer, "text/xml;charset=UTF-8", Set.of(person));
    }

    private static Gathered.Part part(
            AggregatedContract<?> contract, PersonId person, List<Outcome<Reading>> outcomes) {
        HsaId consumer = new HsaId(Messages.CONSUMER);
        Caller caller =
                new Caller(consumer, consumer, CorrelationId.random(), Optional.empty(), Optional.empty(), Map.of());
        Question question =
                new Question(contract.id(), person, Optional.empty(), Filters.NONE, Options.NONE, NO_WORDS, caller);
        return new Gathered.Part(
                contract,
                question,
                new Gathered.Answer(
                        RecordMerge.merge(outcomes, contract.order()),
                        new AccessReport(0, 0, Map.of(), 0, 0),
                        List.of()));
    }

    /** Copies of the plan with the most goals and of the booked times, beside everything else. */
    private Planning many(Planning asta) {
        Known<CarePlan> plan = asta.plans().stream()
                .max(Comparator.comparing(known -> goals(known.record()).size()))
                .orElseThrow();
        return PlanningBuilder.builder(asta)
                .plans(IntStream.range(0, planned)
                        .mapToObj(number -> copy(plan, number))
                        .toList())
                .bookings(IntStream.range(0, 2 * planned)
                        .mapToObj(number -> copyOf(
                                asta.bookings().get(number % asta.bookings().size()), number))
                        .toList())
                .build();
    }

    private static List<Goal> goals(CarePlan plan) {
        return plan.structuredCarePlan().map(StructuredCarePlan::goal).orElse(List.of());
    }

    /** A copy of the plan under another id, with as many goals as are asked for. */
    private static Known<CarePlan> copy(Known<CarePlan> known, int number) {
        RecordHeader header = RecordHeaderBuilder.builder(known.record().header())
                .documentId(known.id().documentId() + "-" + number)
                .build();
        List<Goal> some = goals(known.record());
        List<Goal> goals = IntStream.range(0, GOALS)
                .mapToObj(goal -> GoalBuilder.builder(some.get(goal % some.size()))
                        .goalId(new LocalId("goal-" + goal))
                        .parentGoalId(Optional.empty())
                        .build())
                .toList();
        CarePlan plan = CarePlanBuilder.builder(known.record())
                .header(header)
                .structuredCarePlan(StructuredCarePlanBuilder.builder(
                                known.record().structuredCarePlan().orElseThrow())
                        .goal(goals)
                        .build())
                .build();
        return new Known<>(
                new RecordKey("plan-" + number),
                new RecordId(known.system(), header.documentId()),
                known.owner(),
                plan);
    }

    private static Known<BookedTime> copyOf(Known<BookedTime> known, int number) {
        LocalDateTime start = STEP_9.plusHours(number);
        BookedTime booked = BookedTimeBuilder.builder(known.record())
                .bookingId("B" + number)
                .startTimeInclusive(start)
                .endTimeExclusive(start.plusMinutes(30))
                .build();
        return new Known<>(
                new RecordKey("booking-" + number),
                new RecordId(known.system(), booked.bookingId()),
                known.owner(),
                booked);
    }
}
