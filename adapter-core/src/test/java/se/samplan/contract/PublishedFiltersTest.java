package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.caremanagers.v1.GetCareManagersType;
import se.samplan.contracts.residentparticipation.v1.CVType;
import se.samplan.contracts.residentparticipation.v1.IIType;
import se.samplan.question.QuestionRejected;

class PublishedFiltersTest {

    @Test
    void readsWhatTheContractOffers() {
        GetCareManagersType request = request();
        request.setCareUnitId(id("U101"));
        request.getCareManagerType().add(type("2"));

        assertThat(CareManagers1.description().read(request).filters().careUnits())
                .isEqualTo(List.of("U101"));
        assertThat(CareManagers1.description().read(request).filters().types()).isEqualTo(List.of("2"));
    }

    /** A type may be given in words only; nothing could ever match it. */
    @Test
    void refusesATypeWithoutCode() {
        GetCareManagersType request = request();
        request.getCareManagerType().add(new CVType());

        assertThatThrownBy(() -> CareManagers1.description().read(request))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("type");
    }

    @Test
    void refusesAnIdWithoutExtension() {
        GetCareManagersType request = request();
        request.setCareGiverId(new IIType());

        assertThatThrownBy(() -> CareManagers1.description().read(request))
                .isInstanceOf(QuestionRejected.class)
                .hasMessageContaining("care giver");
    }

    @Test
    void refusesBlankIds() {
        assertThatThrownBy(() -> PublishedFilters.NONE.ofUnits(Stream.of("U1", " ")))
                .isInstanceOf(QuestionRejected.class);
    }

    private static GetCareManagersType request() {
        GetCareManagersType request = new GetCareManagersType();
        request.setPatientId(id("194304247663"));
        return request;
    }

    private static IIType id(String extension) {
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
