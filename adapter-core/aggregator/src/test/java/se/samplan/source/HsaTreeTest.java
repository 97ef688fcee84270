package se.samplan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.LogicalAddress;

class HsaTreeTest {

    private static final HsaTree TREE = tree("SYS1 U101", "U101 RG00", "RG00 SE", "U201 RG00", "U501 KS00");

    @Test
    void theNearestIsFirst_andTheRootIsLast() {
        assertThat(above("SYS1")).containsExactly("U101", "RG00", "SE");
        assertThat(above("u201")).containsExactly("RG00", "SE");
        assertThat(above("RG00")).containsExactly("SE");
    }

    @Test
    void aBranchThatEndsInTheAirStandsUnderTheRoot_andSoDoesWhatIsNotThere() {
        assertThat(above("U501")).containsExactly("KS00", "SE");
        assertThat(above("SYS9")).containsExactly("SE");
        assertThat(new HsaTree(Map.of()).above(new LogicalAddress("SYS9"))).containsExactly(HsaTree.ROOT);
    }

    @Test
    void theRootStandsUnderNothing() {
        assertThat(above("SE")).isEmpty();
        assertThatThrownBy(() -> tree("SE RG00")).hasMessage("SE stands under nothing");
    }

    @Test
    void nothingStandsUnderItself() {
        for (String circle : List.of("A A", "A B,B A", "X A,A B,B C,C A,Y SE")) {
            assertThatThrownBy(() -> tree(circle.split(",", -1)))
                    .as(circle)
                    .hasMessage("something stands under itself");
        }
    }

    /** Catalogue facts, section 2, step 0: only the old form is tried for it, and nothing else. */
    @Test
    void anAddressOfSeveralPartsStandsUnderNothing_andHasNoLine() {
        assertThat(above("SYS1#U101")).isEmpty();
        assertThat(above("SYS9#")).isEmpty();
        for (String line : List.of("SYS1#U101 RG00", "U101 RG00#SE")) {
            assertThatThrownBy(() -> tree(line)).as(line).hasMessage("an address with # has no place in the tree");
        }
    }

    private static List<String> above(String id) {
        return TREE.above(new LogicalAddress(id)).stream()
                .map(LogicalAddress::value)
                .toList();
    }

    private static HsaTree tree(String... lines) {
        return new HsaTree(Stream.of(lines)
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(
                        words -> new LogicalAddress(words[0]), words -> new LogicalAddress(words[1]))));
    }
}
