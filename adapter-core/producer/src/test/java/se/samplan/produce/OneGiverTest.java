package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.HsaId;
import se.samplan.model.planning.Owner;

/** A care giver with an organisation number is one, however the consumer and the journal spell it. */
class OneGiverTest {

    @ParameterizedTest
    @CsvSource({"556559-4230, 5565594230", "5565594230, 165565594230", "430778-2393, 194307782393"})
    void isAskedForInWhateverSpelling(String asked, String journals) {
        Owner owner = new Owner(Optional.of(new HsaId(journals)), Optional.empty());

        assertThat(Asked.giver(List.of(new HsaId(asked)), owner)).isTrue();
        assertThat(Asked.giver(List.of(new HsaId("TSTASTA00000-RG00")), owner)).isFalse();
    }
}
