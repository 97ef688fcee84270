package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
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

    /** An own place, or that of a unit above, comes before the one that a contract has for all addresses; that before the platform. */
    @Test
    void thePlaceForAllAddressesOfAContractComesBeforeThePlatform() {
        URI forAll = URI.create("https://example.org/all");
        DirectRoutes own = DirectRoutes.same(Map.of(SYS1, DIRECT));
        DirectRoutes direct = new DirectRoutes() {
            @Override
            public Optional<URI> to(ContractId contract, LogicalAddress address) {
                return own.to(contract, address);
            }

            @Override
            public Optional<URI> toAll(ContractId contract) {
                return contract.equals(CONTRACT) ? Optional.of(forAll) : Optional.empty();
            }
        };
        Routes routes = new Routes(direct, Optional.of(PLATFORM), address -> List.of());

        assertThat(routes.to(CONTRACT, SYS1)).contains(DIRECT);
        assertThat(routes.route(CONTRACT, SYS2)).contains(new Routes.Route(forAll, Optional.empty()));
        assertThat(routes.to(new ContractId("urn:example:other:1"), SYS2)).contains(PLATFORM);
    }

    @Test
    void leadNowhereWhenNoPlaceIsKnown() {
        assertThat(new Routes(Map.of(SYS1, DIRECT), Optional.empty()).to(CONTRACT, SYS2))
                .isEmpty();
    }

    /** Catalogue facts, section 2: a route higher in the tree beats the one for all. */
    @Test
    void thatOfTheNearestUnitAboveComesBeforeThePlatform() {
        LogicalAddress unit = new LogicalAddress("TSTASTA00000-U101");
        LogicalAddress region = new LogicalAddress("TSTASTA00000-RG00");
        URI ofTheUnit = URI.create("https://example.org/u101");
        URI ofTheRegion = URI.create("https://example.org/rg00");
        Routes routes = new Routes(
                DirectRoutes.same(Map.of(SYS1, DIRECT, unit, ofTheUnit, region, ofTheRegion)),
                Optional.of(PLATFORM),
                address -> address.equals(region) ? List.of() : List.of(unit, region));

        assertThat(routes.route(CONTRACT, SYS1)).contains(new Routes.Route(DIRECT, Optional.of(SYS1)));
        assertThat(routes.route(CONTRACT, SYS2)).contains(new Routes.Route(ofTheUnit, Optional.of(unit)));
        assertThat(routes.route(CONTRACT, region)).contains(new Routes.Route(ofTheRegion, Optional.of(region)));
        assertThat(new Routes(DirectRoutes.same(Map.of(SYS1, DIRECT)), Optional.of(PLATFORM), address -> List.of(unit))
                        .route(CONTRACT, SYS2))
                .contains(new Routes.Route(PLATFORM, Optional.empty()));
    }
}
