package se.samplan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;

class FiltersTest {

    /** What filters were written as when their values were texts; a change marker outlives a release. */
    @Test
    void bindsATokenAsEarlierReleasesDid() {
        assertThat(Filters.NONE.binding())
                .isEqualTo("Filters[careUnits=[], careGivers=[], period=Optional.empty, careContacts=[], types=[],"
                        + " careProcess=Optional.empty, statuses=[], prominences=[], careSpheres=[],"
                        + " validity=Optional.empty, goalStatuses=[], topics=[], responsibleParties=[],"
                        + " text=Optional.empty, changedSince=Optional.empty]");
        Filters all = FiltersBuilder.builder()
                .careUnits(List.of(new HsaId("U101"), new HsaId("u202")))
                .careGivers(List.of(new HsaId("G1")))
                .period(Period.between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 3, 4)))
                .careContacts(List.of("K1"))
                .types(List.of("SIP"))
                .careProcess(new CareProcess("1.2.3", Optional.of("H1")))
                .statuses(List.of("active", "ended"))
                .prominences(List.of(Prominence.DETAIL))
                .careSpheres(List.of(CareSphere.JOINT))
                .validity(new Period(Optional.empty(), Optional.of(LocalDate.of(2026, 3, 4))))
                .goalStatuses(List.of("achieved"))
                .topics(List.of("meals"))
                .responsibleParties(List.of("patient"))
                .text("trygg hemma")
                .changedSince(LocalDateTime.of(2026, 1, 2, 3, 4))
                .build();

        assertThat(all.binding())
                .isEqualTo("Filters[careUnits=[U101, u202], careGivers=[G1],"
                        + " period=Optional[Period[from=20260102, to=20260304]], careContacts=[K1], types=[SIP],"
                        + " careProcess=Optional[CareProcess[root=1.2.3, extension=Optional[H1]]],"
                        + " statuses=[active, ended], prominences=[detail], careSpheres=[joint],"
                        + " validity=Optional[Period[from=00000000, to=20260304]], goalStatuses=[achieved],"
                        + " topics=[meals], responsibleParties=[patient], text=Optional[trygg hemma],"
                        + " changedSince=Optional[20260102030400]]");
        assertThat(FiltersBuilder.builder()
                        .validity(new Period(Optional.of(LocalDate.of(2026, 3, 4)), Optional.empty()))
                        .build()
                        .binding())
                .contains("validity=Optional[Period[from=20260304, to=99999999]]");
    }

    @Test
    void asksForDetailsWhereTheKeyFactsDoNotTell() {
        FiltersBuilder keyFacts = FiltersBuilder.builder()
                .careUnits(List.of(new HsaId("U101")))
                .types(List.of("SIP"))
                .statuses(List.of("active"))
                .changedSince(LocalDateTime.of(2026, 1, 2, 3, 4));

        assertThat(keyFacts.build().needDetails()).isFalse();
        assertThat(List.of(
                        keyFacts.goalStatuses(List.of("achieved")).build(),
                        FiltersBuilder.builder().topics(List.of("meals")).build(),
                        FiltersBuilder.builder()
                                .responsibleParties(List.of("patient"))
                                .build(),
                        FiltersBuilder.builder().text("trygg hemma").build()))
                .allMatch(Filters::needDetails);
    }

    @Test
    void hasNoPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> Period.between(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "20260230", "20260229", "20261301", "20260101Z", "20260101+0100", "00000000"})
    void takesNoDayThatNoCalendarHas(String text) {
        assertThat(Period.day(text)).isEmpty();
    }

    @Test
    void takesALeapDay() {
        assertThat(Period.day("20240229")).contains(LocalDate.of(2024, 2, 29));
    }
}
