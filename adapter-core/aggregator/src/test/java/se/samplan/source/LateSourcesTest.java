package se.samplan.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;
import se.samplan.summary.Asta;
import se.samplan.token.Tokens;

class LateSourcesTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final Instant NOW = Instant.parse("2026-01-29T18:30:00Z");
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Source SYS3 = Source.at("TSTASTA00000-SYS3");
    private static final Source OURSELVES = Source.at("5565594230");
    private static final List<Outcome<String>> ONE_LATE = List.of(
            new Outcome.Answered<>(SYS1, Duration.ZERO, "answer"),
            new Outcome.Late<>(SYS2, Duration.ofSeconds(27)),
            Outcome.Failed.of(SYS3, Duration.ZERO, FailureKind.FAULT),
            new Outcome.NotAsked<>(OURSELVES, NotAskedReason.OWN_ADDRESS));

    private final LateSources late = at(NOW);

    @Test
    void givesATokenOnlyIfSomebodyWasLate() {
        assertThat(late.token(question(Optional.empty()), ONE_LATE)).isPresent();
        assertThat(late.token(question(Optional.empty()), ONE_LATE.subList(0, 1)))
                .isEmpty();
    }

    @Test
    void aQuestionWithoutTokenIsLikeAnyOther() {
        assertThat(late.of(question(Optional.empty()))).isEmpty();
    }

    @Test
    void asksJustTheLateSources_andCallsTheOthersNotRequested() {
        LateSources.Earlier earlier = late.of(question(token())).orElseThrow();

        SourcePlan plan = SourcePlan.decide(
                        earlier.found(question(token())), question(token()), Set.of(), source -> true)
                .onlyThose(earlier.late());

        assertThat(plan.ask()).containsExactly(SYS2);
        assertThat(plan.skipped())
                .containsExactly(
                        new SourcePlan.Skipped(SYS1, NotAskedReason.NOT_REQUESTED),
                        new SourcePlan.Skipped(SYS3, NotAskedReason.NOT_REQUESTED));
    }

    /** A token does not say by which of her identities the index named a source; under one alone, what is there is lost. */
    @Test
    void asksThemUnderEveryIdentityOfThePerson() {
        PersonId before = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
        LateSources linked =
                new LateSources(new Tokens(List.of(new byte[32]), clock(NOW)), person -> Set.of(before, People.ASTA));
        Question again = question(token());

        LateSources.Earlier earlier = linked.of(again).orElseThrow();

        assertThat(earlier.found(again).identities()).isEqualTo(Map.of(SYS2, Set.of(before, People.ASTA)));
    }

    /** The index is no source: it is not asked again as one. */
    @Test
    void doesNotCountTheIndexThatAListStoodInFor() {
        Source index = Source.at("TSTASTA00000-EI00");
        List<Outcome<String>> withoutIndex = List.of(
                new Outcome.Late<>(SYS2, Duration.ofSeconds(27)),
                Outcome.Failed.of(index, Duration.ZERO, FailureKind.INDEX_REPLACED));

        Optional<String> token = late.token(question(Optional.empty()), withoutIndex);

        assertThat(late.of(question(token)).orElseThrow().found(question(token)).sources())
                .containsExactly(SYS2);
    }

    /** They were asked for what that system holds, by whatever address. */
    @Test
    void asksTheLateSourcesForTheSystemThatIsRequested() {
        LateSources.Earlier earlier = late.of(question(token())).orElseThrow();
        Question toOne = aQuestion().onlyTo("TSTASTA00000-SYS9").build();

        assertThat(SourcePlan.decide(earlier.found(toOne), toOne, Set.of(), source -> true)
                        .onlyThose(earlier.late())
                        .ask())
                .containsExactly(SYS2);
    }

    @Test
    void permissionsStillHold() {
        LateSources.Earlier earlier = late.of(question(token())).orElseThrow();

        assertThat(SourcePlan.decide(earlier.found(question(token())), question(token()), Set.of(), source -> false)
                        .onlyThose(earlier.late())
                        .ask())
                .isEmpty();
    }

    @Test
    void isGoodForTenMinutes() {
        assertThat(at(NOW.plus(Duration.ofMinutes(10))).of(question(token()))).isPresent();
        assertRejected(at(NOW.plus(Duration.ofMinutes(10).plusSeconds(1))), question(token()));
    }

    @Test
    void refusesAForgedToken() {
        String token = token().orElseThrow();

        assertRejected(late, question(Optional.of("made.up")));
        assertRejected(late, question(Optional.of("")));
        assertRejected(late, question(Optional.of(token + "A")));
        assertRejected(late, question(Optional.of("A" + token)));
        assertRejected(
                new LateSources(
                        new Tokens(List.of("another secret of another house!".getBytes(UTF_8)), clock(NOW)),
                        Identities.none()),
                question(token()));
    }

    @Test
    void refusesTheTokenOfAnotherCallerPersonOrContract() {
        PersonId another = new PersonId(
                "194107149207", IdentityType.ofOid("1.2.752.129.2.1.3.1").orElseThrow());

        assertRejected(late, Asta.question(PLANS, Asta.summary(token(), Optional.empty()), Asta.PERSON, "CON2"));
        assertRejected(late, Asta.question(PLANS, Asta.summary(token(), Optional.empty()), another, "CON1"));
        assertRejected(late, Asta.question(CareManagers1.description(), Asta.summary(token(), Optional.empty())));
    }

    /** INV-L7. */
    @Test
    void holdsNoPerson() {
        String content =
                new String(Base64.getUrlDecoder().decode(token().orElseThrow().replaceFirst("\\..*", "")), UTF_8);

        assertThat(content).doesNotContain(Asta.PERSON.id());
    }

    private Optional<String> token() {
        return late.token(question(Optional.empty()), ONE_LATE);
    }

    private static Question question(Optional<String> token) {
        return Asta.question(PLANS, Asta.summary(token, Optional.empty()));
    }

    private static void assertRejected(LateSources by, Question question) {
        assertThatThrownBy(() -> by.of(question))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageStartingWith("aggregationRequest/lateToken: ");
    }

    private static LateSources at(Instant now) {
        return new LateSources(new Tokens(List.of(new byte[32]), clock(now)), Identities.none());
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
