package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Contracts;
import se.samplan.list.ListRejected;
import se.samplan.mandate.Mandate;
import se.samplan.mandate.Mandate.Kind;
import se.samplan.model.ContractId;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.time.Days;

class MandateTableTest {

    private static final ContractColumn CONTRACTS = new ContractColumn(
            Contracts.all().stream().<ContractId>map(AggregatedContract::id).toList());
    private static final String MARIAS = "196802149283 194304247663";

    @Test
    void aLineSaysWhoMayActForWhom_inWhatAndWhen() throws ListRejected {
        MandateTable table = read("""
                # agent       person       kind      contracts                    period                  source
                196802149283  194304247663 appointed GetCarePlans,GetCareManagers 2026-01-01..2026-12-31  TSTASTA00000-REG1
                196802149283  194304247663 guardian  *                            ..1956-04-23            TSTASTA00000-REG2
                194107149207  194304247663 appointed *                            ..                      TSTASTA00000-REG1
                """);

        assertThat(table.of(agent("196802149283"), People.ASTA))
                .containsExactly(
                        new Mandate(
                                Kind.APPOINTED,
                                Set.of(
                                        CarePlans2.description().id(),
                                        CareManagers1.description().id()),
                                new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
                                "TSTASTA00000-REG1"),
                        new Mandate(
                                Kind.GUARDIAN,
                                Set.copyOf(CONTRACTS.known()),
                                new Days(LocalDate.MIN, LocalDate.parse("1956-04-23")),
                                "TSTASTA00000-REG2"));
        assertThat(table.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"196802149283", "19680214-9283", " 196802149283 "})
    void theAgentIsKnownInEverySpelling(String id) throws ListRejected {
        assertThat(read(MARIAS + " appointed * .. R").of(agent(id), People.ASTA))
                .hasSize(1);
    }

    @Test
    void thePersonIsKnown_whateverKindOfIdentityTheQuestionSays() throws ListRejected {
        PersonId otherwise = new PersonId(People.ASTA.id(), IdentityType.NATIONAL_RESERVE);

        assertThat(read(MARIAS + " appointed * .. R").of(agent("196802149283"), otherwise))
                .hasSize(1);
    }

    @Test
    void aMandateIsForOnePersonAndOneWay() throws ListRejected {
        MandateTable table = read(MARIAS + " appointed * .. R");
        PersonId maria = new PersonId("196802149283", IdentityType.PERSONNUMMER);
        PersonId another = new PersonId("194107149207", IdentityType.PERSONNUMMER);

        assertThat(table.of(agent("194107149207"), People.ASTA)).isEmpty();
        assertThat(table.of(agent("196802149283"), another)).isEmpty();
        assertThat(table.of(agent(People.ASTA.id()), maria)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "196802149283 194304247663 appointed * ..|line 1: must have the form",
                "196802149283 194304247663 appointed * .. R more|line 1: must have the form",
                "19680214-9283 194304247663 appointed * .. R|line 1: an identity is 12 characters",
                "196802149283 19430424-7663 appointed * .. R|line 1: an identity is 12 characters",
                "194304247663 194304247663 appointed * .. R|line 1: nobody needs a mandate",
                "196802149283 194304247663 friend * .. R|line 1: the kind must be",
                "196802149283 194304247663 appointed GetCarePlans, .. R|line 1: has a quotation mark, a comma or a semicolon",
                "196802149283 194304247663 appointed GetPlans .. R|line 1: no contract here has that name",
                "196802149283 194304247663 appointed * 2026-01-01 R|line 1: a period has the form",
                "196802149283 194304247663 appointed * 2026-02-30.. R|line 1: a day has the form",
                "196802149283 194304247663 appointed * 2026-02-02..2026-02-01 R|line 1: the last day of a period must not",
                "196802149283 194304247663 appointed * .. 1234567890123456789012345678901234567890123456789012345678901234X|line 1: the source is"
            })
    void aLineThatCannotBeMeantIsRefused_withoutRepeatingIt(String line, String problem) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .asString()
                                .startsWith(problem)
                                .doesNotContainPattern("1968|1943"));
    }

    @Test
    void oneBadLineOfManyRefusesAll() {
        assertThatThrownBy(() -> read(MARIAS + " appointed * .. R\nnobody\n" + MARIAS + " appointed * .. R"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .isEqualTo(List.of(
                                        "line 2: must have the form \"agent person kind contracts period source\"")));
    }

    private static MandateTable read(String text) throws ListRejected {
        return MandateTable.read(text, CONTRACTS);
    }

    private static Actor agent(String id) {
        return new Actor(id, Actor.Role.SUBJECT_OF_CARE_AGENT);
    }
}
