package se.samplan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.outcome.NotAskedReason.NOT_ALLOWED;
import static se.samplan.outcome.NotAskedReason.NOT_REQUESTED;
import static se.samplan.outcome.NotAskedReason.OWN_ADDRESS;
import static se.samplan.outcome.NotAskedReason.TOO_MANY;
import static se.samplan.question.Questions.aQuestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.source.SourcePlan.Skipped;
import se.samplan.source.SourceSearch.Found;

class SourcePlanTest {

    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
    private static final Set<PersonId> BOTH = Set.of(BEFORE, People.ASTA);

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Source SYS3 = Source.at("TSTASTA00000-SYS3");
    private static final Source OURSELVES = Source.at("TSTASTA00000-RG00");
    private static final Set<LogicalAddress> SELF =
            Set.of(new LogicalAddress("TSTASTA00000-AG00"), OURSELVES.logicalAddress());

    private static final Question TO_ALL = aQuestion().build();

    @Test
    void asksEverySourceInTheOrderOfTheIndex() {
        assertThat(plan(SYS3, SYS1, SYS2)).isEqualTo(new SourcePlan(List.of(SYS3, SYS1, SYS2), List.of()));
    }

    @Test
    void asksASourceOnce_howeverManyPostsTheIndexHas() {
        assertThat(plan(SYS2, SYS1, SYS2, Source.at("tstasta00000-sys1")).ask()).containsExactly(SYS2, SYS1);
    }

    @Test
    void neverAsksItself_inWhateverCaseTheIndexWritesIt() {
        assertThat(plan(SYS1, OURSELVES).skipped()).containsExactly(new Skipped(OURSELVES, OWN_ADDRESS));
        assertThat(plan(SYS1, Source.at("tstasta00000-rg00"), Source.at("tstasta00000-ag00"))
                        .ask())
                .containsExactly(SYS1);
    }

    @Test
    void asksOnlyTheSourceThatWasRequested_inWhateverCase() {
        Question toOne = aQuestion().onlyTo("tstasta00000-sys2").build();

        assertThat(SourcePlan.decide(Found.all(List.of(SYS1, SYS2)), toOne, SELF, source -> true))
                .isEqualTo(new SourcePlan(List.of(SYS2), List.of(new Skipped(SYS1, NOT_REQUESTED))));
    }

    @Test
    void doesNotAskASourceThatTheIndexDoesNotKnow_evenIfRequested() {
        Question toUnknown = aQuestion().onlyTo("TSTASTA00000-SYS9").build();

        assertThat(SourcePlan.decide(Found.all(List.of(SYS1)), toUnknown, SELF, source -> true)
                        .ask())
                .isEmpty();
    }

    @Test
    void skipsASourceThatMayNotBeAsked() {
        assertThat(SourcePlan.decide(Found.all(List.of(SYS1, SYS2)), TO_ALL, SELF, SYS1::equals))
                .isEqualTo(new SourcePlan(List.of(SYS1), List.of(new Skipped(SYS2, NOT_ALLOWED))));
    }

    /** A source that nobody asked for must not count as forbidden: that would make a complete answer incomplete. */
    @Test
    void givesTheFirstReasonThatHolds() {
        Question toOne = aQuestion().onlyTo("TSTASTA00000-SYS2").build();

        assertThat(SourcePlan.decide(Found.all(List.of(OURSELVES, SYS1, SYS2)), toOne, SELF, source -> false)
                        .skipped())
                .containsExactly(
                        new Skipped(OURSELVES, OWN_ADDRESS),
                        new Skipped(SYS1, NOT_REQUESTED),
                        new Skipped(SYS2, NOT_ALLOWED));
    }

    @Test
    void asksNobodyWhenTheIndexKnowsNobody() {
        assertThat(plan()).isEqualTo(new SourcePlan(List.of(), List.of()));
    }

    /** One that may be asked, in two spellings; one more; one that may not; ourselves. */
    private static final List<Source> HITS = List.of(SYS1, Source.at("tstasta00000-sys1"), SYS2, SYS3, OURSELVES);

    static Stream<List<Source>> everyOrder() {
        return Orders.of(HITS);
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void accountsForEverySourceOnce_inWhateverOrderTheIndexNamesThem(List<Source> hits) {
        SourcePlan plan = SourcePlan.decide(Found.all(hits), TO_ALL, SELF, source -> !source.equals(SYS3));

        assertThat(plan.ask()).containsExactlyElementsOf(inOrder(hits, Set.of(SYS1, SYS2)));
        assertThat(plan.skipped())
                .containsExactlyInAnyOrder(new Skipped(SYS3, NOT_ALLOWED), new Skipped(OURSELVES, OWN_ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void posts_thatNameSourcesAgain_changeNothing(List<Source> hits) {
        List<Source> twice = new ArrayList<>(hits);
        twice.addAll(hits);

        assertThat(SourcePlan.decide(Found.all(twice), TO_ALL, SELF, source -> true))
                .isEqualTo(SourcePlan.decide(Found.all(hits), TO_ALL, SELF, source -> true));
    }

    @Test
    void remembersThatAListStandsInForTheIndex() {
        IndexTrouble why = new IndexTrouble(Source.at("TSTASTA00000-EI00"), FailureKind.INDEX_REPLACED);

        assertThat(plan(SYS1).trouble()).isEmpty();
        assertThat(SourcePlan.decide(new Found(List.of(SYS1), Optional.of(why)), TO_ALL, SELF, source -> true)
                        .onlyThose(Set.of())
                        .atMost(1)
                        .trouble())
                .contains(why);
    }

    /** A source may be called by another address than that of the system whose data it has. */
    @Test
    void asksTheSourceThatHasWhatTheRequestedSystemHolds_byWhateverAddress() {
        Question toOne = aQuestion().onlyTo("tstasta00000-sys9").build();
        Found found = new Found(
                List.of(SYS1, SYS2, SYS3),
                Optional.empty(),
                Map.of(
                        SYS1, Set.of(new LogicalAddress("TSTASTA00000-SYS8"), new LogicalAddress("TSTASTA00000-SYS9")),
                        SYS2, Set.of(SYS2.logicalAddress())),
                Map.of());

        assertThat(SourcePlan.decide(found, toOne, SELF, source -> true))
                .isEqualTo(new SourcePlan(
                        List.of(SYS1), List.of(new Skipped(SYS2, NOT_REQUESTED), new Skipped(SYS3, NOT_REQUESTED))));
    }

    /** The same ones each time, whatever the order of the index; nobody is forgotten. */
    @ParameterizedTest
    @MethodSource("everyOrder")
    void asksTheFirstByAddress_whenThereAreTooMany_andSaysOfTheOthersThatTheyWereNot(List<Source> hits) {
        SourcePlan plan =
                SourcePlan.decide(Found.all(hits), TO_ALL, SELF, source -> true).atMost(2);

        assertThat(plan.ask()).containsExactlyElementsOf(inOrder(hits, Set.of(SYS1, SYS2)));
        assertThat(plan.skipped())
                .containsExactlyInAnyOrder(new Skipped(SYS3, TOO_MANY), new Skipped(OURSELVES, OWN_ADDRESS));
        assertThat(SourcePlan.decide(Found.all(hits), TO_ALL, SELF, source -> true)
                        .atMost(3)
                        .ask())
                .hasSize(3);
    }

    /** Each identity is a call. A source of which some are left out would look as if it had been asked. */
    @Test
    void countsACallForEachIdentity_andAsksNobodyUnderSomeOnly() {
        Found found = new Found(
                List.of(SYS1, SYS2, SYS3), Optional.empty(), Map.of(), Map.of(SYS1, Set.of(People.ASTA), SYS2, BOTH));
        SourcePlan plan = SourcePlan.decide(found, TO_ALL, SELF, source -> true);

        assertThat(plan.atMost(4).ask()).containsExactly(SYS1, SYS2, SYS3);
        assertThat(plan.atMost(3).ask()).containsExactly(SYS1, SYS2);
        assertThat(plan.atMost(2).ask()).containsExactly(SYS1);
        assertThat(plan.atMost(2).skipped()).containsExactly(new Skipped(SYS2, TOO_MANY), new Skipped(SYS3, TOO_MANY));
    }

    /** Under those that the index names it by, that of the question first; under that one where nothing is said. */
    @Test
    void asksASourceUnderTheIdentitiesByWhichItIsNamed() {
        Found found = new Found(
                List.of(SYS1, SYS2, SYS3), Optional.empty(), Map.of(), Map.of(SYS1, BOTH, SYS2, Set.of(BEFORE)));
        SourcePlan plan = SourcePlan.decide(found, TO_ALL, SELF, source -> true).onlyThose(Set.of(SYS1, SYS2, SYS3));

        assertThat(plan.identities(SYS1, People.ASTA)).containsExactly(People.ASTA, BEFORE);
        assertThat(plan.identities(SYS1, BEFORE)).containsExactly(BEFORE, People.ASTA);
        assertThat(plan.identities(SYS2, People.ASTA)).containsExactly(BEFORE);
        assertThat(plan.identities(SYS3, People.ASTA)).containsExactly(People.ASTA);
    }

    private static List<Source> inOrder(List<Source> hits, Set<Source> wanted) {
        return hits.stream().filter(wanted::contains).distinct().toList();
    }

    private static SourcePlan plan(Source... indexHits) {
        return SourcePlan.decide(Found.all(List.of(indexHits)), TO_ALL, SELF, source -> true);
    }
}
