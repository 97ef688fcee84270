package se.samplan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.HsaId;
import se.samplan.model.plan.Prominence;
import se.samplan.model.planning.CareSphere;

class OwnFiltersTest {

    private static final Filters OF_CONTRACT = FiltersBuilder.builder()
            .careUnits(List.of(new HsaId("U101")))
            .careGivers(List.of(new HsaId("G1")))
            .types(List.of("VP"))
            .build();

    @Test
    void makesValuesOfWhatIsWritten() {
        assertThat(OwnFilters.beside(Filters.NONE)
                        .units(List.of("U101"))
                        .owners(List.of("G1"))
                        .planTypes(List.of("SIP", "GP"))
                        .statuses(List.of("active", "replaced"))
                        .prominences(List.of("overview", "detail"))
                        .careSpheres(List.of("socialCare"))
                        .validWithin(Optional.of("20260102"), Optional.empty())
                        .goalStatuses(List.of("planned", "partlyAchieved"))
                        .topics(List.of("doseBagSupply"))
                        .responsibleParties(List.of("Emilia Ström"))
                        .text(Optional.of("dospåse"))
                        .changedSince(Optional.of("20260102235959"))
                        .filters())
                .isEqualTo(FiltersBuilder.builder()
                        .careUnits(List.of(new HsaId("U101")))
                        .careGivers(List.of(new HsaId("G1")))
                        .types(List.of("SIP", "GP"))
                        .statuses(List.of("active", "replaced"))
                        .prominences(List.of(Prominence.OVERVIEW, Prominence.DETAIL))
                        .careSpheres(List.of(CareSphere.SOCIAL_CARE))
                        .validity(new Period(Optional.of(LocalDate.of(2026, 1, 2)), Optional.empty()))
                        .goalStatuses(List.of("planned", "partlyAchieved"))
                        .topics(List.of("doseBagSupply"))
                        .responsibleParties(List.of("Emilia Ström"))
                        .text("dospåse")
                        .changedSince(LocalDateTime.of(2026, 1, 2, 23, 59, 59))
                        .build());
    }

    @Test
    void leavesThePublishedFiltersAsTheyAre_whereOursSayNothing() {
        assertThat(OwnFilters.beside(OF_CONTRACT)
                        .units(List.of())
                        .owners(List.of())
                        .planTypes(List.of())
                        .validWithin(Optional.empty(), Optional.empty())
                        .text(Optional.empty())
                        .changedSince(Optional.empty())
                        .filters())
                .isEqualTo(OF_CONTRACT);
    }

    @Test
    void isValidOnOneDay() {
        assertThat(OwnFilters.beside(Filters.NONE).validAt("20240229").filters().validity())
                .contains(Period.between(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)));
    }

    /** What is asked for beside a contract's own filters, and the text of the refusal. */
    static List<Arguments> refusals() {
        String twice = ": the contract's own filter is given too; give one of them";
        return List.of(
                refusal(ours -> ours.units(List.of("U102")), "unit" + twice),
                refusal(ours -> ours.owners(List.of("G2")), "owner" + twice),
                refusal(ours -> ours.planTypes(List.of("SIP")), "planType" + twice),
                refusal(ours -> ours.units(List.of("U1", " ")), "unit: must not be blank"),
                refusal(ours -> ours.owners(List.of("")), "owner: must not be blank"),
                refusal(ours -> ours.responsibleParties(List.of("\t")), "responsibleParty: must not be blank"),
                refusal(
                        ours -> ours.planTypes(List.of("sip")),
                        "planType: must be one of SIP, SPLPTLRV, SPU, VP, HP, RP, GP, SVP, UTSP, SUMP, EGENP, MVP,"
                                + " LSSIP, KRISP, ANNP"),
                refusal(
                        ours -> ours.statuses(List.of("active", "Active")),
                        "status: must be one of proposed, active, onHold, completed, revoked, enteredInError, unknown,"
                                + " ended, replaced"),
                refusal(ours -> ours.prominences(List.of("")), "prominence: must be one of overview, detail"),
                refusal(
                        ours -> ours.careSpheres(List.of("social")),
                        "careSphere: must be one of healthcare, socialCare, joint"),
                refusal(
                        ours -> ours.goalStatuses(List.of("unknown")),
                        "goalStatus: must be one of proposed, planned, accepted, active, onHold, completed, cancelled,"
                                + " rejected, enteredInError, inProgress, improving, worsening, noChange, achieved,"
                                + " sustaining, notAchieved, noProgress, notAttainable, partlyAchieved"),
                refusal(
                        ours -> ours.topics(List.of("meals", "två ord")),
                        "topic: must be a code: a letter, then letters, digits, '.', '_' or '-', at most 64 in all"),
                refusal(ours -> ours.text(Optional.of("!?")), "text: there is no word in it"),
                refusal(ours -> ours.validAt("20260230"), "validAt: there is no such day"),
                refusal(
                        ours -> ours.validWithin(Optional.of("20260431"), Optional.empty()),
                        "validityPeriod: there is no such day"),
                refusal(
                        ours -> ours.validWithin(Optional.of("20260302"), Optional.of("20260301")),
                        "validityPeriod: the end must not come before the start"),
                refusal(
                        ours -> ours.changedSince(Optional.of("20260229000000")),
                        "changedSince: there is no such day"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesAValueThatMeansNothing(UnaryOperator<OwnFilters> asked, String text) {
        assertThatThrownBy(() -> asked.apply(OwnFilters.beside(OF_CONTRACT)))
                .isInstanceOfSatisfying(
                        QuestionRejected.class,
                        refused -> assertThat(refused.text()).isEqualTo("aggregationRequest/" + text));
    }

    private static Arguments refusal(UnaryOperator<OwnFilters> asked, String text) {
        return arguments(asked, text);
    }
}
