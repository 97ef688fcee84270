package se.samplan.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.published.SchemaFiles;
import se.samplan.question.Actor;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.Question;
import se.samplan.question.Questions;

/** A request is about the same person under another number, and else as it was. */
class PersonInRequestTest {

    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
    private static final LogicalAddress SOURCE = new LogicalAddress("TSTASTA00000-SYS1");

    static Stream<AggregatedContract<?>> contracts() {
        return Contracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void namesThePersonByIt_inEveryContract(AggregatedContract<?> contract) throws Exception {
        Question question = PersonInRequest.under(BEFORE, contract, question(contract, Optional.empty()));

        assertThat(question.person()).isEqualTo(BEFORE);
        byte[] sent = question.payload().to(SOURCE);
        assertThat(sent).isEqualTo(WholeRequest.of(contract, BEFORE).to(SOURCE));
        SchemaFiles.compile(List.of(contract.publication().schema()))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(sent)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void changesNothing_whereItIsTheOneThatWasAskedFor(AggregatedContract<?> contract) {
        Question asked = question(contract, Optional.empty());

        assertThat(PersonInRequest.under(People.ASTA, contract, asked)).isSameAs(asked);
        assertThat(new String(asked.payload().to(SOURCE), UTF_8)).contains(People.ASTA.id());
    }

    /** The source would see somebody who asks about somebody else. An agent is who it was. */
    @ParameterizedTest
    @MethodSource("contracts")
    void aPersonWhoAsksHerself_doesSoUnderItToo(AggregatedContract<?> contract) {
        Actor agent = new Actor(People.SOMEBODY_ELSE.id(), Actor.Role.SUBJECT_OF_CARE_AGENT);

        assertThat(actor(contract, new Actor("19430424-7663", Actor.Role.SUBJECT_OF_CARE)))
                .contains(new Actor(BEFORE.id(), Actor.Role.SUBJECT_OF_CARE));
        assertThat(actor(contract, agent)).contains(agent);
    }

    private static Optional<Actor> actor(AggregatedContract<?> contract, Actor actor) {
        return PersonInRequest.under(BEFORE, contract, question(contract, Optional.of(actor)))
                .caller()
                .actor();
    }

    private static Question question(AggregatedContract<?> contract, Optional<Actor> actor) {
        Questions asked = Questions.aQuestion();
        actor.ifPresent(asked::actedBy);
        return new Question(
                contract.id(),
                People.ASTA,
                Optional.empty(),
                Filters.NONE,
                Options.NONE,
                WholeRequest.of(contract, People.ASTA),
                asked.caller());
    }
}
