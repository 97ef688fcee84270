package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.CarePlans2;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.source.Grant;
import se.samplan.source.HsaTree;

/** A row for a unit holds for what stands under it, and the row that permits is told. */
class ClimbingPermissionsTest {

    private static final ContractId PLANS = CarePlans2.description().id();
    private static final HsaId CONSUMER = new HsaId("CONS1");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 29);
    private static final String TREE = """
            # unit under unit
            SYS1 = U101
            U101=RG00
            RG00 = SE
            """;

    @Test
    void aRowOfTheNearestUnitAboveHolds() throws ListRejected {
        String rows = """
                CONS1 GetCarePlans SE
                CONS1 GetCarePlans RG00
                """;

        assertThat(grant(rows, "SYS1")).contains(new Grant("CONS1 GetCarePlans RG00", above("RG00")));
        assertThat(grant(rows, "U101")).contains(new Grant("CONS1 GetCarePlans RG00", above("RG00")));
        assertThat(grant(rows, "SYS9")).contains(new Grant("CONS1 GetCarePlans SE", above("SE")));
        assertThat(grant(rows, "SE")).contains(new Grant("CONS1 GetCarePlans SE", Optional.empty()));
    }

    /** Catalogue facts, section 2: its own row, then that for all, then the tree. */
    @Test
    void theOwnRowComesFirst_thenThoseForMany_thenTheTree() throws ListRejected {
        String tree = "CONS1 GetCarePlans RG00\n";
        String many = tree + "CONS1 GetCarePlans *\n";
        String own = many + "CONS1 GetCarePlans SYS1 ..2026-12-31\n";

        assertThat(grant(own, "SYS1")).contains(new Grant("CONS1 GetCarePlans SYS1 ..2026-12-31", Optional.empty()));
        assertThat(grant(many, "SYS1")).contains(new Grant("CONS1 GetCarePlans *", Optional.empty()));
        assertThat(grant(tree, "SYS1")).contains(new Grant("CONS1 GetCarePlans RG00", above("RG00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONS2 GetCarePlans RG00",
                "CONS1 GetCareManagers RG00",
                "CONS1 GetCarePlans RG00 ..2026-01-28",
                "CONS1 GetCarePlans U201",
                "CONS1 GetCarePlans RG"
            })
    void anotherRowPermitsNothing(String row) throws ListRejected {
        assertThat(grant(row, "SYS1")).isEmpty();
    }

    /** Catalogue facts, section 2, step 0. A row of its own is one that the operator has written for it. */
    @Test
    void anAddressOfSeveralPartsClimbsNothing() throws ListRejected {
        assertThat(grant("CONS1 GetCarePlans SE\nCONS1 GetCarePlans U101\n", "SYS1#U101"))
                .isEmpty();
        assertThat(grant("CONS1 GetCarePlans SYS1#U101", "SYS1#U101"))
                .contains(new Grant("CONS1 GetCarePlans SYS1#U101", Optional.empty()));
    }

    /** The platform's tree knows one spelling; ids of HSA do not differ by it. */
    @Test
    void howLettersAreWrittenDoesNotMatter() throws ListRejected {
        assertThat(grant("cons1 GetCarePlans rg00", "sys1"))
                .contains(new Grant("cons1 GetCarePlans rg00", above("RG00")));
    }

    @Test
    void whereNobodyKnowsTheTreeNothingIsClimbed() throws ListRejected {
        PermissionTable table = PermissionTable.read("CONS1 GetCarePlans RG00", contracts());

        assertThat(table.grant(PLANS, Set.of(CONSUMER), new LogicalAddress("SYS1"), TODAY, address -> List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYS1",
                "SYS1 =",
                "= U101",
                "SYS1 = U101 = RG00",
                "SYS1 U101",
                "A = B\nA = C",
                "A = B\nB = A",
                "SE = A",
                "A#B = C"
            })
    void aTreeThatIsNotInOrderIsRefused(String text) {
        assertThatThrownBy(() -> HsaTreeFile.read(text)).isInstanceOf(ListRejected.class);
    }

    private static Optional<Grant> grant(String rows, String source) throws ListRejected {
        HsaTree tree = HsaTreeFile.read(TREE);
        return PermissionTable.read(rows, contracts())
                .grant(PLANS, Set.of(CONSUMER), new LogicalAddress(source), TODAY, tree::above);
    }

    private static ContractColumn contracts() {
        return new ContractColumn(
                Set.of(PLANS, se.samplan.contract.CareManagers1.description().id()));
    }

    private static Optional<LogicalAddress> above(String unit) {
        return Optional.of(new LogicalAddress(unit));
    }
}
