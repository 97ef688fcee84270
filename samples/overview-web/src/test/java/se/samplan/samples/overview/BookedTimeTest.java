package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.RecordIdType;
import se.samplan.contracts.logistics.v3.structure.RelationType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.PreparationType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** A booked time: what its unit says of it, and that it is the same one whoever tells of it. */
class BookedTimeTest extends BehindProxy {

    private static final String UNIT = "TSTASTA00000-U201";
    private static final String PURPOSE = "Uppföljning efter operationen. Ta med din läkemedelslista.";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kalender?manad=2099-02", "/text", "/tider.ics", "/utskrift/oversikt.pdf"})
    void whatItsUnitSaysOfItIsSaid_once(String path) throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.booking(overview, "b1", UNIT, "B8", PURPOSE);
        EntryType time = Answers.time(overview, "b1", "20990224130000", "Återbesök");
        time.getPreparation().add(step("Ta med din läkemedelslista."));
        time.getPreparation().add(step("Ät frukost."));
        adapter.say(overview);

        assertThat(read(path))
                .contains("Ät frukost")
                .containsOnlyOnce("Uppföljning efter operationen")
                .containsOnlyOnce("Ta med din läkemedelslista");
    }

    /** Whose name is what it is for is not told so twice; what comes with markup is read without it. */
    @Test
    void whatItIsCalledIsNotSaidOnceMore() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.booking(overview, "b1", UNIT, "B1", "Provtagning.");
        Answers.time(overview, "b1", "20990224130000", "Provtagning");
        Answers.booking(
                overview, "b2", UNIT, "B2", "<section><para>Kom fastande.</para><para>Ta hissen.</para></section>");
        Answers.time(overview, "b2", "20990225130000", "Blodprov");
        adapter.say(overview);

        assertThat(get("/text").body()).containsOnlyOnce("Provtagning").contains("\n  Kom fastande.\n  Ta hissen.\n");
    }

    @Test
    void itHasOneUid_alsoWhenOneOfThoseWhoTellOfItIsDown() throws Exception {
        GetPlanningOverviewResponseType both = agreement();
        Answers.booking(both, "booking-7", UNIT, "B8", PURPOSE);
        EntryType time = Answers.time(both, "agreement-1", "20990224130000", "Återbesök");
        time.getStatementRef().get(0).setItemId("NS1");
        time.getStatementRef().add(Answers.ref("booking-7"));
        adapter.say(both);
        List<String> uids = uids(get("/tider.ics"));
        assertThat(uids).hasSize(1);

        GetPlanningOverviewResponseType bookingAlone = Answers.empty();
        Answers.booking(bookingAlone, "booking-1", UNIT, "B8", PURPOSE);
        Answers.time(bookingAlone, "booking-1", "20990224130000", "Återbesök");
        adapter.say(bookingAlone);
        assertThat(uids(get("/tider.ics"))).isEqualTo(uids);

        GetPlanningOverviewResponseType stepAlone = agreement();
        EntryType step = Answers.time(stepAlone, "agreement-1", "20990224130000", "Återbesök");
        step.setKind("nextStep");
        step.getStatementRef().get(0).setItemId("NS1");
        Answers.contact(stepAlone, "Sixten Provberg", "phone", "08-123");
        step.getContactKey().add("c0");
        adapter.say(stepAlone);
        assertThat(uids(get("/tider.ics"))).isEqualTo(uids);
    }

    /** Where an agreement still has the time before it was moved, a calendar gets the one that is booked. */
    @Test
    void aTimeThatIsToldAtTwoTimesIsOneEvent_asItIsBooked() throws Exception {
        GetPlanningOverviewResponseType overview = agreement();
        Answers.contact(overview, "Sixten Provberg", "phone", "08-123");
        EntryType step = Answers.time(overview, "agreement-1", "20990224130000", "Återbesök");
        step.setKind("nextStep");
        step.getStatementRef().get(0).setItemId("NS1");
        step.getContactKey().add("c0");
        Answers.booking(overview, "booking-1", UNIT, "B8", PURPOSE);
        Answers.time(overview, "booking-1", "20990303130000", "Återbesök");
        adapter.say(overview);

        assertThat(unfolded(get("/tider.ics"))).containsOnlyOnce("BEGIN:VEVENT").contains("DTSTART:20990303T120000Z");
    }

    /** Two units may number their times alike. */
    @Test
    void timesOfTwoUnitsAreTwo() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.booking(overview, "b1", "TSTASTA00000-U101", "B8", PURPOSE);
        Answers.time(overview, "b1", "20990224130000", "Återbesök");
        Answers.booking(overview, "b2", UNIT, "B8", PURPOSE);
        Answers.time(overview, "b2", "20990225130000", "Återbesök");
        adapter.say(overview);

        assertThat(uids(get("/tider.ics"))).hasSize(2).doesNotHaveDuplicates();
    }

    /** The unit may have more than one place, and see nobody at any of them. */
    @Test
    void noPlaceIsMadeOfTheNameOfTheUnit() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        EntryType time = Answers.time(overview, "b1", "20990224130000", "Återbesök");
        time.setUnit(new OrganisationType());
        time.getUnit().setName("Kirurgmottagningen");
        adapter.say(overview);

        assertThat(unfolded(get("/tider.ics"))).contains("SUMMARY:Återbesök").doesNotContain("LOCATION");
    }

    private static GetPlanningOverviewResponseType agreement() throws Exception {
        NextStepType step = new NextStepType();
        step.setNextStepId("NS1");
        step.setDescription("Återbesök");
        step.setBookedTimeRef(new RelationType());
        step.getBookedTimeRef().setTargetRecordId(new RecordIdType());
        step.getBookedTimeRef().getTargetRecordId().setExtension("TSTASTA00000-U201:B8");
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Efter operationen");
        body.getNextStep().add(step);
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.agreement(overview, body, "20260116113000");
        return overview;
    }

    private static PreparationType step(String said) {
        PreparationType step = new PreparationType();
        step.setText(said);
        return step;
    }
}
