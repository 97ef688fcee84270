package se.samplan.gather;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.call.Sockets.room;
import static se.samplan.question.Questions.aQuestion;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samplan.aggregate.Aggregation;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.LinkedCalls;
import se.samplan.aggregate.Took;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.page.Paging;
import se.samplan.question.Actor;
import se.samplan.question.Identities;
import se.samplan.question.Options;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.record.Reading;
import se.samplan.select.Selection;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;
import se.samplan.token.Tokens;

/** One question to all contracts: who is asked for what, and what a failure costs. */
class GatheringTest {

    private static final Tokens TOKENS = Tokens.ofThisStart(Clock.systemUTC());
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final SourceSearch NOBODY = (question, deadline) -> {
        throw new AssertionError("sources are looked up by domain");
    };
    private static final Question ANY = aQuestion().build();
    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
    private static final String NOTES_3 =
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3";
    private static final String NOTES_2 =
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:2";
    private static final String SCHEDULE = "urn:riv:crm:scheduling:GetSubjectOfCareScheduleResponder:1";

    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());
    private final List<List<String>> lookUps = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> asked = Collections.synchronizedSet(new HashSet<>());
    private final Map<String, Question> questions = Collections.synchronizedMap(new HashMap<>());
    private final Set<PersonId> persons = Collections.synchronizedSet(new HashSet<>());
    private Identities identities = Identities.none();
    private final Set<String> domainsDown = new HashSet<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Set<String> late = new HashSet<>();

    @AfterEach
    void close() {
        fanOut.close();
    }

    @Test
    void looksEachDomainUpOnce_andAsksEveryContract() throws Exception {
        Gathered all = gather(Optional.empty());

        assertThat(lookUps).hasSize(5).doesNotHaveDuplicates();
        assertThat(lookUps.stream().flatMap(List::stream))
                .hasSize(Contracts.all().size());
        assertThat(all.parts()).hasSameSizeAs(Contracts.all()).allMatch(GatheringTest::hasAnswer);
        assertThat(all.lateToken()).isEmpty();
    }

    @Test
    void aDomainThatCannotBeLookedUpCostsItsContractsOnly() throws Exception {
        domainsDown.add("riv:clinicalprocess:logistics:logistics");

        Gathered all = gather(Optional.empty());

        assertThat(all.parts().stream().filter(part -> !hasAnswer(part)).map(part -> domain(part.contract())))
                .containsOnly("riv:clinicalprocess:logistics:logistics")
                .hasSize(2);
        assertThat(all.parts().stream().filter(GatheringTest::hasAnswer)).hasSize(5);
    }

    @Test
    void withEveryDomainDownThereIsNoAnswer() {
        Contracts.all().forEach(contract -> domainsDown.add(domain(contract)));

        assertThatThrownBy(() -> gather(Optional.empty())).hasCauseInstanceOf(IndexUnavailable.class);
    }

    @Test
    void notesComeInTheOlderVersionOnlyFromWhereTheNewerMayNotBeAskedFor() throws Exception {
        forbidden.add(NOTES_3 + " " + SYS2);

        gather(Optional.empty());

        assertThat(asked)
                .contains(NOTES_3 + " " + SYS1, NOTES_2 + " " + SYS2)
                .doesNotContain(NOTES_2 + " " + SYS1, NOTES_3 + " " + SYS2);
    }

    @Test
    void aBookingIsAskedForWithTheActor_andTheReaderStaysWhoItIs() throws Exception {
        gather(Optional.empty());

        Question bookings = requireNonNull(questions.get(SCHEDULE));
        assertThat(bookings.caller().actor().map(Actor::role)).contains(Actor.Role.SUBJECT_OF_CARE);
        assertThat(bookings.caller().audience()).isEqualTo(ANY.caller().audience());
        assertThat(requireNonNull(questions.get(NOTES_3)).caller().actor()).isEmpty();
    }

    @Test
    void withTheLateTokenEverySourceIsAskedOnceMore_andTheIndexIsNot() throws Exception {
        late.add(NOTES_3 + " " + SYS2);
        Gathered first = gather(Optional.empty());
        assertThat(first.lateToken()).isPresent();
        Set<String> before = Set.copyOf(asked);
        lookUps.clear();
        asked.clear();
        late.clear();

        Gathered second = gather(first.lateToken());

        assertThat(lookUps).isEmpty();
        assertThat(asked).isEqualTo(before);
        assertThat(second.lateToken()).isEmpty();
    }

    /** The token does not say by which of her identities the index named a source. */
    @Test
    void withTheLateTokenEverySourceIsAskedUnderEveryIdentityOfThePerson() throws Exception {
        late.add(NOTES_3 + " " + SYS2);
        Gathered first = gather(Optional.empty());
        identities = person -> Set.of(person, BEFORE);
        persons.clear();

        gather(first.lateToken());

        assertThat(persons).containsExactlyInAnyOrder(ANY.person(), BEFORE);
    }

    @Test
    void aTokenOfAnotherQuestionIsRefused() {
        assertThatThrownBy(() -> gather(Optional.of("AAAA")))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("lateToken");
    }

    private static boolean hasAnswer(Gathered.Part part) {
        return part.ending().fold(answer -> true, no -> false);
    }

    private static String domain(AggregatedContract<?> contract) {
        return contract.index().serviceDomain();
    }

    private Gathered gather(Optional<String> token) throws Exception {
        EverythingAsked everything = new EverythingAsked(
                new ContractId("urn:samplan:coreprocess:residentparticipation:overview:GetPlanningOverviewResponder:1"),
                ANY.person(),
                ANY.caller(),
                new Options(false, OptionalInt.empty(), Optional.empty(), token, Optional.empty()));
        return gathering()
                .gather(everything, Deadline.after(Duration.ofSeconds(2), Ticker.system()), room())
                .get(20, TimeUnit.SECONDS);
    }

    private Gathering gathering() {
        Permissions permissions =
                question -> source -> !forbidden.contains(question.contract().namespace() + " " + source);
        return new Gathering(
                Gathering.Gathers.of(Contracts.all(), contract -> aggregation(contract, NOBODY, permissions)),
                new Gathering.Whom(
                        new Index(),
                        index -> SourceSearch.in(index, Source.at("TSTASTA00000-EI00")),
                        permissions,
                        identities),
                TOKENS);
    }

    private Aggregation aggregation(AggregatedContract<?> contract, SourceSearch search, Permissions permissions) {
        return new Aggregation(
                new Aggregation.Candidates(search, permissions, Set.of(), new LateSources(TOKENS, Identities.none())),
                new Aggregation.Exchange(
                        fanOut,
                        LinkedCalls.over(
                                contract,
                                (source, question, room) -> ask(contract, source, question),
                                new Access(contract, AccessPolicy.STRICT, Checks.NONE)),
                        new Aggregation.Limits(Duration.ZERO, Duration.ofMinutes(1), 100)),
                new Aggregation.Handling(
                        new Access(contract, AccessPolicy.STRICT, Checks.NONE),
                        new Selection(contract),
                        contract.order(),
                        new Paging(TOKENS, contract.order())),
                new Deaf());
    }

    private Call<Outcome<Reading>> ask(AggregatedContract<?> contract, Source source, Question question) {
        String call = contract.id().namespace() + " " + source;
        asked.add(call);
        persons.add(question.person());
        questions.put(contract.id().namespace(), question);
        return late.contains(call)
                ? new Call<>(new CompletableFuture<>(), () -> {})
                : Call.done(new Outcome.Answered<>(source, Duration.ZERO, new Reading(List.of(), List.of(), Set.of())));
    }

    /** Names two sources for everything, and remembers what it was asked. */
    private final class Index implements EngagementIndex {

        @Override
        public CompletableFuture<Hits> sourcesFor(Question question, Deadline deadline) {
            return sourcesFor(List.of(question), deadline).thenApply(hits -> hits.get(question.contract()));
        }

        @Override
        public CompletableFuture<Map<ContractId, Hits>> sourcesFor(List<Question> together, Deadline deadline) {
            List<String> contracts =
                    together.stream().map(one -> one.contract().namespace()).toList();
            lookUps.add(contracts);
            Predicate<AggregatedContract<?>> down =
                    contract -> contracts.contains(contract.id().namespace()) && domainsDown.contains(domain(contract));
            if (Contracts.all().stream().anyMatch(down)) {
                return CompletableFuture.failedFuture(new IndexUnavailable("the engagement index is down"));
            }
            Map<ContractId, Hits> hits = new HashMap<>();
            together.forEach(one -> hits.put(one.contract(), Hits.all(List.of(SYS1, SYS2))));
            return CompletableFuture.completedFuture(hits);
        }
    }

    /** Hears nothing. */
    private static final class Deaf implements AggregationListener {
        @Override
        public void planned(Question question, SourcePlan plan) {}

        @Override
        public void answered(Question question, MergedAnswer answer, Took took) {}
    }
}
