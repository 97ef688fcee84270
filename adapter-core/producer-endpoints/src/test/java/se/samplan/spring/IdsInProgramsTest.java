package se.samplan.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;

/** A program that has the producer within it is held to the ids that the adapter's settings are held to. */
class IdsInProgramsTest {

    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-RG01");
    private static final String LOGICAL_ADDRESSES = "samplan.producer.logical-addresses";
    private static final String CARE_UNITS = "samplan.producer.care-units";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TSTASTA00000-\u0421S00",
                "TSTASTA00000-\u200BRG01",
                "TSTASTA00000-RG01,TSTASTA00000-RG02",
                "\"TSTASTA00000-RG01\""
            })
    void whatIsNoIdIsRefused_whereverItIsGiven(String id) {
        HsaId asId = new HsaId(id);
        LogicalAddress asAddress = new LogicalAddress(id);
        URI index = URI.create("http://localhost/index");

        assertThatThrownBy(() -> ProducerOptions.of(asId)).hasMessageStartingWith("the source system: holds ");
        assertThatThrownBy(() -> ProducerOptions.of(SYSTEM).at(asAddress))
                .hasMessageStartingWith("a logical address: holds ");
        assertThatThrownBy(() -> ProducerOptions.of(SYSTEM).with(asId)).hasMessageStartingWith("a care unit: holds ");
        assertThatThrownBy(() -> IndexTarget.at(index, asAddress, SYSTEM))
                .hasMessageStartingWith("the index owner's logical address: holds ");
        assertThatThrownBy(() -> IndexTarget.at(index, new LogicalAddress("TSTASTA00000-EI00"), asId))
                .hasMessageStartingWith("our own id at the index: holds ");
    }

    @ParameterizedTest
    @CsvSource({
        ProducerOptions.SOURCE_SYSTEM + ", TSTASTA00000-\u0421S00",
        ProducerOptions.SOURCE_SYSTEM + ", 'TSTASTA00000-RG01,TSTASTA00000-RG02'",
        LOGICAL_ADDRESSES + ", 'TSTASTA00000-RG01, TSTASTA00000-RG 2'",
        LOGICAL_ADDRESSES + ", '\"TSTASTA00000-RG01\"'",
        CARE_UNITS + ", TSTASTA00000-RG02;TSTASTA00000-RG03"
    })
    void thePropertyThatHoldsNoneIsNamed(String key, String value) {
        assertThatThrownBy(() -> of(withOne(key, value)))
                .hasMessageStartingWith(key + ": holds ")
                .hasMessageNotContaining("TSTASTA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void anEmptySourceSystemIsOneThatNobodyNames(String nothing) {
        assertThatThrownBy(() -> of(Map.of(ProducerOptions.SOURCE_SYSTEM, nothing)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the source system is not known: set " + ProducerOptions.SOURCE_SYSTEM);
    }

    @Test
    void listsAreTakenWithBlanksAroundTheirCommas() {
        ProducerOptions.Place place = of(Map.of(
                        ProducerOptions.SOURCE_SYSTEM,
                        " TSTASTA00000-RG01 ",
                        CARE_UNITS,
                        "TSTASTA00000-RG02 , TSTASTA00000-RG03,"))
                .place();

        assertThat(place.sourceSystem()).isEqualTo(SYSTEM);
        assertThat(place.addresses()).containsExactly(new LogicalAddress("TSTASTA00000-RG01"));
        assertThat(place.careUnits())
                .containsExactlyInAnyOrder(new HsaId("TSTASTA00000-RG02"), new HsaId("TSTASTA00000-RG03"));
    }

    private static Map<String, Object> withOne(String key, String value) {
        Map<String, Object> said = new HashMap<>(Map.of(ProducerOptions.SOURCE_SYSTEM, SYSTEM.value()));
        said.put(key, value);
        return said;
    }

    private static ProducerOptions of(Map<String, Object> said) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", said));
        return ProducerOptions.of(environment);
    }
}
