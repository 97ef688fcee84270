package se.samplan.model.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.HsaId;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"5565594230", "556559-4230", "165565594230", "194307782393", "19430778-2393", "430778-2393"})
    void aCareGiverWithAnOrganisationNumberIsNamedByIt(String number) {
        assertThat(Identifier.careGiver(new HsaId(number))).isEqualTo(Identifier.of("1.2.752.29.4.3", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000-RG00", "5565594231", "0", "175565594230"})
    void everyOtherCareGiverIsNamedByHsaId(String id) {
        assertThat(Identifier.careGiver(new HsaId(id))).isEqualTo(Identifier.hsa(id));
    }
}
