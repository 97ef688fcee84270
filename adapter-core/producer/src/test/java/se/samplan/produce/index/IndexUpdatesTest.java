package se.samplan.produce.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Contracts;
import se.samplan.contract.SubjectOfCareSchedule1;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.PersonId;

class IndexUpdatesTest {

    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-SYS1");
    private static final LogicalAddress REGISTERED = new LogicalAddress("TSTASTA00000-ADDR");
    private static final LogicalAddress UNIT = new LogicalAddress("TSTASTA00000-U101");

    private static final Map<String, AggregatedContract<?>> BY_NAME = Contracts.all().stream()
            .collect(Collectors.toMap(
                    contract -> contract.publication().name()
                            + contract.publication().major(),
                    Function.identity()));

    /** The table of code systems, section 2, row by row. */
    @ParameterizedTest
    @CsvSource({
        "GetCarePlans2, riv:clinicalprocess:logistics:logistics, cll-cp, TSTASTA00000-SYS1",
        "GetCareContacts3, riv:clinicalprocess:logistics:logistics, vko, TSTASTA00000-SYS1",
        "GetCareDocumentation2, riv:clinicalprocess:healthcond:description, voo, TSTASTA00000-SYS1",
        "GetCareDocumentation3, riv:clinicalprocess:healthcond:description, voo, TSTASTA00000-SYS1",
        "GetCareManagers1, riv:coreprocess:residentparticipation:residentparticipation, crr-gcm, TSTASTA00000-ADDR",
        "GetCareAgreements1, samplan:coreprocess:residentparticipation:agreement, cra-gca, TSTASTA00000-ADDR"
    })
    void aContractHasOnePostForEachOrganisation(String contract, String domain, String category, String address) {
        List<IndexChange> changes =
                of(contract).of(People.ASTA, List.of(Left.something("SE0000000000", IndexPosts.NOON)));

        assertThat(changes)
                .containsExactly(IndexChange.present(new IndexPost(
                        new IndexKey(
                                People.ASTA.id(),
                                domain,
                                category,
                                address,
                                "NA",
                                "NA",
                                SYSTEM.value(),
                                "SE0000000000"),
                        IndexPosts.NOON)));
    }

    @Test
    void aBookingHasAPostOfItsOwn_atItsUnit_withItsStart() {
        List<IndexChange> changes = of("GetSubjectOfCareSchedule1")
                .ofBookings(
                        People.ASTA,
                        List.of(
                                new BookingLeft(UNIT, "SE1", "B1", IndexChange.State.PRESENT, IndexPosts.NOON),
                                new BookingLeft(UNIT, "SE1", "B2", IndexChange.State.GONE, IndexPosts.NOON)));

        assertThat(changes)
                .containsExactly(
                        IndexChange.present(new IndexPost(booking("B1"), IndexPosts.NOON)),
                        IndexChange.gone(new IndexPost(booking("B2"), IndexPosts.NOON)));
    }

    @Test
    void aPostIsDeletedOnlyWhenNothingIsLeft_andElseUpdated_forEachOrganisationByItself() {
        List<IndexChange> changes = of("GetCarePlans2")
                .of(
                        People.ASTA,
                        List.of(
                                Left.something("SE1", IndexPosts.NOON),
                                Left.nothing("SE2", IndexPosts.NOON.plusHours(1))));

        assertThat(changes)
                .extracting(IndexChange::state)
                .containsExactly(IndexChange.State.PRESENT, IndexChange.State.GONE);
        assertThat(changes)
                .extracting(change -> change.post().key().dataController())
                .containsExactly("SE1", "SE2");
        assertThat(changes.get(1).post().mostRecentContent()).isEqualTo(IndexPosts.NOON.plusHours(1));
    }

    @Test
    void anIdentityThatOnlyOneRegionKnowsIsNeverTold() {
        assertThat(of("GetCarePlans2")
                        .of(People.WITH_REGIONAL_RESERVE, List.of(Left.something("SE1", IndexPosts.NOON))))
                .isEmpty();
        assertThat(of("GetSubjectOfCareSchedule1")
                        .ofBookings(
                                new PersonId("SYS1:4711", IdentityType.LOCAL),
                                List.of(new BookingLeft(
                                        UNIT, "SE1", "B1", IndexChange.State.PRESENT, IndexPosts.NOON))))
                .isEmpty();
    }

    @Test
    void bookingsAndOtherContractsAreNotMistakenForEachOther() {
        assertThatThrownBy(() -> new IndexUpdates(SubjectOfCareSchedule1.description(), SYSTEM, REGISTERED)
                        .of(People.ASTA, List.of()))
                .hasMessage("this contract is indexed by booking");
        assertThatThrownBy(() -> new IndexUpdates(CarePlans2.description(), SYSTEM, REGISTERED)
                        .ofBookings(People.ASTA, List.of()))
                .hasMessage("this contract is not indexed by booking");
    }

    @Test
    void anOrganisationThatTheIndexWouldRefuseIsRefusedHere() {
        assertThatThrownBy(() ->
                        of("GetCarePlans2").of(People.ASTA, List.of(Left.something("x".repeat(65), IndexPosts.NOON))))
                .hasMessage("dataController: has at most 64 characters");
    }

    private static IndexUpdates of(String contract) {
        AggregatedContract<?> found = BY_NAME.get(contract);
        assertThat(found).as(contract).isNotNull();
        return new IndexUpdates(java.util.Objects.requireNonNull(found), SYSTEM, REGISTERED);
    }

    private static IndexKey booking(String id) {
        return new IndexKey(
                People.ASTA.id(), "riv:crm:scheduling", "NA", UNIT.value(), id, "NA", SYSTEM.value(), "SE1");
    }
}
