package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

class RoutesTest {

    private static final ContractId CONTRACT = new ContractId("urn:example:contract:1");
    private static final LogicalAddress SYS1 = new LogicalAddress("TSTASTA00000-SYS1");
    private static final LogicalAddress SYS2 = new LogicalAddress("TSTASTA00000-SYS2");
    private static final URI PLATFORM = URI.create("https://example.org/vp");
    private static final URI DIRECT = URI.create("https://example.org/sys1");

    @Test
    void leadThroughThePlatform_butForAddressesWithAPlaceOfTheirOwn() {
        Routes routes = new Routes(Map.of(SYS1, DIRECT), Optional.of(PLATFORM));

        assertThat(routes.to(CONTRACT, new LogicalAddress("tstasta00000-sys1"))).contains(DIRECT);
        assertThat(routes.to(CONTRACT, SYS2)).contains(PLATFORM);
    }

    @Test
    void leadNowhereWhenNoPlaceIsKnown() {
        assertThat(new Routes(Map.of(SYS1, DIRECT), Optional.empty()).to(CONTRACT, SYS2))
                .isEmpty();
    }
}
