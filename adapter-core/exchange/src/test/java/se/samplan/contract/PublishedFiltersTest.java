package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contracts.caremanagers.v1.GetCareManagersType;
import se.samplan.contracts.residentparticipation.v1.CVType;
import se.samplan.contracts.residentparticipation.v1.IIType;
import se.samplan.model.HsaId;
import se.samplan.question.CareProcess;
import se.samplan.question.Filters;
import se.samplan.question.Period;
import se.samplan.question.QuestionInvalid;
import se.samplan.question.QuestionRejected;

class PublishedFiltersTest {

    @Test
    void readsWhatTheContractOffers() {
        GetCareManagersType request = request();
        request.setCareUnitId(id("U101"));
        request.getCareManagerType().add(type("2"));

        assertThat(CareManagers1.description().read(request).filters().careUnits())
                .isEqualTo(List.of(new HsaId("U101")));
        assertThat(CareManagers1.description().read(request).filters().types()).isEqualTo(List.of("2"));
    }

    /** A type may be given in words only; nothing could ever match it. */
    @Test
    void refusesATypeWithoutCode() {
        GetCareManagersType request = request();
        CVType inWords = new CVType();
        inWords.setOriginalText("fast vårdkontakt");
        request.getCareManagerType().add(inWords);

        assertThatThrownBy(() -> CareManagers1.description().read(request))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("type");
    }

    @Test
    void refusesAGiverOfWhomThereIsOnlyARoot() {
        GetCareManagersType request = request();
        request.setCareGiverId(id(""));

        assertThatThrownBy(() -> CareManagers1.description().read(request))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("care giver");
    }

    @Test
    void takesARootAloneForTheIdOfACareProcess() {
        GetCareManagersType request = request();
        IIType uuid = id(null);
        uuid.setRoot("0f8fad5b-d9cb-469f-a165-70867728950e");
        request.setCareProcessId(uuid);

        assertThat(CareManagers1.description().read(request).filters().careProcess())
                .contains(new CareProcess("0f8fad5b-d9cb-469f-a165-70867728950e", Optional.empty()));
    }

    /** The same extension in another system is another health issue. */
    @Test
    void refusesACareProcessOfNoSystem() {
        GetCareManagersType request = request();
        IIType id = id("H1");
        id.setRoot(" ");
        request.setCareProcessId(id);

        assertThatThrownBy(() -> CareManagers1.description().read(request))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("care process");
    }

    /** National test suites send such elements. */
    @Test
    void takesAnElementThatSaysNothingForNone() {
        GetCareManagersType managers = request();
        IIType nothing = id(" ");
        nothing.setRoot("");
        managers.setCareGiverId(nothing);
        managers.setCareUnitId(nothing);
        managers.setCareProcessId(nothing);
        managers.getCareManagerType().add(new CVType());

        assertThat(CareManagers1.description().read(managers).filters()).isEqualTo(Filters.NONE);
        assertThat(PublishedFilters.NONE
                        .ofUnits(List.of("", "U1 ", " "))
                        .ofContacts(List.of("", " "))
                        .filters())
                .isEqualTo(PublishedFilters.NONE.ofUnits(List.of("U1")).filters());
        assertThat(PublishedFilters.source(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20260230, 20260301",
        "20260101, 20260431",
        "20260229, 20260301",
        "20261301, 20261302",
        "20260100, 20260101",
        "20260132, 20260201",
        "2026013, 20260201"
    })
    void refusesADayThatNoCalendarHas(String start, String end) {
        assertThatThrownBy(() -> PublishedFilters.period("datePeriod", start, end))
                .isInstanceOfSatisfying(
                        QuestionInvalid.class,
                        refused ->
                                assertThat(refused.text()).isEqualTo("Perioden i frågan har en dag som inte finns."));
    }

    @Test
    void refusesAnEndBeforeTheStart_andTakesALeapDay() {
        assertThatThrownBy(() -> PublishedFilters.period("datePeriod", "20260302", "20260301"))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("datePeriod");
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(PublishedFilters.period("datePeriod", "20240229", "20240229"))
                .isEqualTo(Period.between(leapDay, leapDay));
    }

    private static GetCareManagersType request() {
        GetCareManagersType request = new GetCareManagersType();
        request.setPatientId(id("194304247663"));
        return request;
    }

    private static IIType id(@Nullable String extension) {
        IIType id = new IIType();
        id.setRoot("1.2.752.129.2.1.4.1");
        id.setExtension(extension);
        return id;
    }

    private static CVType type(String code) {
        CVType type = new CVType();
        type.setCode(code);
        return type;
    }
}
