package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Contracts;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.Source;

class FallbackTableTest {

    private static final ContractColumn CONTRACTS = new ContractColumn(
            Contracts.all().stream().<ContractId>map(AggregatedContract::id).toList());
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Source SYS3 = Source.at("TSTASTA00000-SYS3");

    @Test
    void namesTheSourcesOfEachContractOnce_inTheOrderOfTheFile() throws ListRejected {
        FallbackTable table = FallbackTable.read("""
                GetCareDocumentation   TSTASTA00000-SYS3   # both majors
                *                      TSTASTA00000-SYS1
                GetCareDocumentation/3 TSTASTA00000-SYS2
                GetCareDocumentation/3 tstasta00000-sys3
                """, CONTRACTS);

        assertThat(table.size()).isEqualTo(4);
        assertThat(table.of(CarePlans2.description().id())).containsExactly(SYS1);
        assertThat(table.of(CareDocumentation2.description().id())).containsExactly(SYS3, SYS1);
        assertThat(table.of(CareDocumentation3.description().id())).containsExactly(SYS3, SYS1, SYS2);
    }

    /** Some platforms route by two addresses in one (platform facts, section 9). */
    @Test
    void takesAHashWithinAnAddressForAPartOfIt() throws ListRejected {
        assertThat(FallbackTable.read("GetCarePlans A#B #C\n#GetCarePlans D\n  # E", CONTRACTS)
                        .of(CarePlans2.description().id()))
                .containsExactly(Source.at("A#B"));
    }

    @Test
    void hasNothingForAContractThatItDoesNotName() throws ListRejected {
        assertThat(FallbackTable.read("GetCareManagers TSTASTA00000-SYS1", CONTRACTS)
                        .of(CarePlans2.description().id()))
                .isEmpty();
    }

    @Test
    void namesEveryLineThatIsWrong() {
        assertThatThrownBy(() -> FallbackTable.read("GetCarePlans\nGetCarePlans TST*\nGetPlans X\n* A B", CONTRACTS))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .isEqualTo(List.of(
                                        "line 1: must have the form \"contract logical-address\"",
                                        "line 2: the logical address must be written out: it is asked",
                                        "line 3: no contract here has that name; write a name such as GetCarePlans, with its"
                                                + " major version GetCarePlans/2, or a namespace",
                                        "line 4: must have the form \"contract logical-address\"")));
    }
}
