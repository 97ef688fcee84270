package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.contract.Asked;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Identities;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;

/** Who acts for herself under one of her numbers may ask about another: she is one person. */
class LinkedActorTest {

    private static final PersonId TODAY = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);

    @Test
    void sheIsTheOneWhoIsAskedAbout_whereTheTwoAreKnownToBeOne() {
        Question question = asked(BEFORE.id(), person -> Set.of(TODAY, BEFORE));

        assertThat(question.person()).isEqualTo(TODAY);
        assertThat(question.caller().actor()).contains(new Actor(TODAY.id(), Actor.Role.SUBJECT_OF_CARE));
    }

    @Test
    void whoActsUnderTheNumberThatIsAskedAbout_isToldOfAsItIsWritten() {
        assertThat(asked("19430424-7663", person -> Set.of(TODAY, BEFORE))
                        .caller()
                        .actor())
                .contains(new Actor("19430424-7663", Actor.Role.SUBJECT_OF_CARE));
    }

    @Test
    void sheIsSomebodyElse_whereNobodyHasLinkedThem() {
        assertThatThrownBy(() -> asked(BEFORE.id(), Identities.none()))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("it is another");
    }

    private static Question asked(String actor, Identities identities) {
        Caller caller = new Caller(
                new HsaId("TSTASTA00000-C002"),
                new HsaId("TSTASTA00000-C001"),
                new CorrelationId("c0ffee"),
                Optional.empty(),
                Optional.of(new Actor(actor, Actor.Role.SUBJECT_OF_CARE)),
                Map.of());
        return Questions.of(
                SubjectOfCareSchedule1.description(),
                new Asked(TODAY.id(), Optional.empty(), Optional.empty(), Filters.NONE, List.of()),
                Payload.of("<q/>".getBytes(UTF_8)),
                new CallerHeaders.Admitted(caller, new Privileges(Set.of())),
                new AggregatedEndpoint.Reception(
                        Set.of(),
                        new CallerHeaders(
                                new HsaId("TSTASTA00000-AGGR"),
                                Optional.empty(),
                                header -> false,
                                consumer -> Optional.empty()),
                        identities,
                        Clock.systemUTC()));
    }
}
