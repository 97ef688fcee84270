package se.samplan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.question.Questions.aQuestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.mandate.Mandate.Kind;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.question.Actor.Role;
import se.samplan.question.Audience;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.time.Days;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class AgentsTest {

    private static final Actor MARIA = new Actor("196802149283", Role.SUBJECT_OF_CARE_AGENT);
    private static final Question MARIAS = read(aQuestion().build(), MARIA);

    /** Asta was thirteen on 24 April 1956, which began at 23 o'clock in UTC the day before. */
    @ParameterizedTest
    @CsvSource({"1956-04-23T22:59:59Z, true", "1956-04-23T23:00:00Z, false", "1956-04-24T00:00:00Z, false"})
    void aGuardiansMandateEndsAtMidnightInSweden(Instant now, boolean may) {
        assertThat(mayAsk(MARIAS, having(now, mandate(Kind.GUARDIAN)))).isEqualTo(may);
    }

    @Test
    void oneMandateOfManyIsEnough() {
        Instant now = Instant.parse("2026-01-29T12:00:00Z");

        assertThat(mayAsk(MARIAS, having(now, mandate(Kind.GUARDIAN), mandate(Kind.APPOINTED))))
                .isTrue();
        assertThat(mayAsk(MARIAS, having(now))).isFalse();
    }

    @Test
    void whoDoesNotSayWhoActs_orActsAsThePerson_hasNoMandate() {
        Agents agents = having(Instant.parse("2026-01-29T12:00:00Z"), mandate(Kind.APPOINTED));
        Question asta = read(aQuestion().build(), new Actor("194304247663", Role.SUBJECT_OF_CARE));

        assertThat(mayAsk(read(aQuestion().build(), Optional.empty()), agents)).isFalse();
        assertThat(mayAsk(asta, agents)).isFalse();
        assertThat(mayAsk(MARIAS, agents)).isTrue();
    }

    /** It is between two persons, whichever of their numbers it names, and however the consumer writes the agent's. */
    @ParameterizedTest
    @CsvSource({
        "196802149283, 194304247663, true",
        "196802149283, 191500722390, true",
        "196802149283, 194107149207, false",
        "196802749285, 191500722390, true",
        "194107149207, 194304247663, false"
    })
    void aMandateIsBetweenPersons(String agentsNumber, String personsNumber, boolean may) {
        Mandates listed = (agent, person, deadline) -> CompletableFuture.completedFuture(
                agent.id().replace("-", "").equals(agentsNumber) && person.isWritten(personsNumber)
                        ? List.of(mandate(Kind.APPOINTED))
                        : List.of());
        Identities linked = person -> Stream.of(
                        Set.of(People.ASTA, new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER)),
                        Set.of(
                                new PersonId("196802149283", IdentityType.PERSONNUMMER),
                                new PersonId("196802749285", IdentityType.SAMORDNINGSNUMMER)))
                .filter(all -> all.contains(person))
                .findFirst()
                .orElse(Set.of(person));
        Question question = read(aQuestion().build(), new Actor("19680214-9283", Role.SUBJECT_OF_CARE_AGENT));

        assertThat(mayAsk(question, Agents.having(listed, linked, Clock.systemUTC())))
                .isEqualTo(may);
    }

    static Stream<Mandates> whatHasNotAnswered() {
        return Stream.of(
                (agent, person, deadline) -> {
                    throw new IllegalStateException();
                },
                (agent, person, deadline) -> CompletableFuture.failedFuture(new IllegalStateException()),
                (agent, person, deadline) -> CompletableFuture.completedFuture(null),
                (agent, person, deadline) -> new CompletableFuture<>());
    }

    @ParameterizedTest
    @MethodSource
    void whatHasNotAnswered(Mandates mandates) {
        assertThat(mayAsk(MARIAS, Agents.having(mandates, Identities.none(), Clock.systemUTC())))
                .isFalse();
    }

    @Test
    void onlyAgentsAreAskedAbout_andNobodyWhoPreviewsWhatTheyGet() {
        Question agents = read(aQuestion().build(), Optional.empty());
        Question preview = new Question(
                agents.contract(),
                agents.person(),
                agents.onlySource(),
                agents.filters(),
                agents.options().previewing(),
                agents.payload(),
                agents.caller());

        assertThat(let(aQuestion().build())).isTrue();
        assertThat(let(preview)).isTrue();
        assertThat(let(agents)).isFalse();
    }

    @Test
    void whoIsRefusedIsTold() {
        List<Question> told = new ArrayList<>();

        mayAsk(MARIAS, Agents.NOBODY.telling(told::add));
        mayAsk(MARIAS, Agents.EVERYBODY.telling(told::add));

        assertThat(told).containsExactly(MARIAS);
    }

    private static boolean let(Question question) {
        return Agents.NOBODY.let(question, soon()).join();
    }

    private static boolean mayAsk(Question question, Agents agents) {
        return agents.mayAsk(question, soon()).join();
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofMillis(10), Ticker.system());
    }

    private static Agents having(Instant now, Mandate... mandates) {
        return Agents.having(
                (agent, person, deadline) -> CompletableFuture.completedFuture(Arrays.asList(mandates)),
                Identities.none(),
                Clock.fixed(now, ZoneId.of("Europe/Stockholm")));
    }

    private static Mandate mandate(Kind kind) {
        return new Mandate(
                kind,
                Set.of(aQuestion().build().contract()),
                new Days(LocalDate.MIN, LocalDate.MAX),
                "TSTASTA00000-REG1");
    }

    private static Question read(Question question, Actor actor) {
        return read(question, Optional.of(actor));
    }

    /** That question by a consumer that asks for agents. */
    private static Question read(Question question, Optional<Actor> actor) {
        return new Question(
                question.contract(),
                question.person(),
                question.onlySource(),
                question.filters(),
                question.options(),
                question.payload(),
                actor.map(question.caller().readingAs(Audience.AGENT)::actingFor)
                        .orElse(question.caller().readingAs(Audience.AGENT)));
    }
}
