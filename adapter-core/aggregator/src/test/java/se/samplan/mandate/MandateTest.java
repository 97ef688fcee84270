package se.samplan.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.mandate.Mandate.Kind;
import se.samplan.model.ContractId;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.time.Days;

class MandateTest {

    private static final ContractId PLANS = CarePlans2.description().id();
    private static final ContractId CONTACTS = CareManagers1.description().id();

    @ParameterizedTest
    @CsvSource({"2026-01-31, false", "2026-02-01, true", "2026-02-15, true", "2026-02-28, true", "2026-03-01, false"})
    void holdsFromTheFirstDayToTheLast(LocalDate today, boolean holds) {
        Mandate mandate = mandate(Kind.APPOINTED, "2026-02-01", "2026-02-28");

        assertThat(mandate.holds(PLANS, List.of(People.ASTA), today)).isEqualTo(holds);
    }

    @Test
    void holdsForNoOtherContract() {
        Mandate mandate = mandate(Kind.APPOINTED, "2026-02-01", "2026-02-28");

        assertThat(mandate.holds(CONTACTS, List.of(People.ASTA), LocalDate.parse("2026-02-15")))
                .isFalse();
    }

    /** The days of birth are those of Asta, and of a coordination number with a day or a month that is not known. */
    @ParameterizedTest
    @CsvSource({
        "194304247663, PERSONNUMMER,     1956-04-23, true",
        "194304247663, PERSONNUMMER,     1956-04-24, false",
        "194304247663, PERSONNUMMER,     2026-01-29, false",
        "194307782393, SAMORDNINGSNUMMER, 1956-07-17, true",
        "194307782393, SAMORDNINGSNUMMER, 1956-07-18, false",
        "194307782393, PERSONNUMMER,     1956-07-18, false",
        "194307602393, SAMORDNINGSNUMMER, 1956-06-30, true",
        "194307602393, SAMORDNINGSNUMMER, 1956-07-01, false",
        "194300782393, SAMORDNINGSNUMMER, 1955-12-31, true",
        "194300782393, SAMORDNINGSNUMMER, 1956-01-01, false",
        "194313782393, SAMORDNINGSNUMMER, 1950-01-01, false",
        "194307782393, NATIONAL_RESERVE,  1950-01-01, false"
    })
    void aGuardiansEndsWhenTheChildIsThirteen(String id, IdentityType type, LocalDate today, boolean holds) {
        PersonId child = new PersonId(id, type);

        assertThat(mandate(Kind.GUARDIAN, "1943-01-01", "2099-12-31").holds(PLANS, List.of(child), today))
                .isEqualTo(holds);
        assertThat(mandate(Kind.APPOINTED, "1943-01-01", "2099-12-31").holds(PLANS, List.of(child), today))
                .isTrue();
    }

    /** A reserve number tells no birthday, and the number that came after it does; of two that tell different ones, the earlier counts. */
    @Test
    void aGuardiansEndsByTheEarliestBirthdayThatTheChildsNumbersTell() {
        PersonId reserve = new PersonId("19430424TF01", IdentityType.NATIONAL_RESERVE);
        PersonId later = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
        Mandate mandate = mandate(Kind.GUARDIAN, "1943-01-01", "2099-12-31");

        assertThat(mandate.holds(PLANS, List.of(reserve), LocalDate.parse("1956-04-23")))
                .isFalse();
        assertThat(mandate.holds(PLANS, List.of(reserve, People.ASTA), LocalDate.parse("1956-04-23")))
                .isTrue();
        assertThat(mandate.holds(PLANS, List.of(later, People.ASTA), LocalDate.parse("1956-04-24")))
                .isFalse();
    }

    @Test
    void aGuardiansEndsBeforeThat_ifItsDaysDo() {
        assertThat(mandate(Kind.GUARDIAN, "1943-04-24", "1950-01-01")
                        .holds(PLANS, List.of(People.ASTA), LocalDate.parse("1950-01-02")))
                .isFalse();
    }

    private static Mandate mandate(Kind kind, String from, String until) {
        return new Mandate(
                kind, Set.of(PLANS), new Days(LocalDate.parse(from), LocalDate.parse(until)), "TSTASTA00000-REG1");
    }
}
