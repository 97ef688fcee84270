package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.logistics.v3.structure.ContactPointType;
import se.samplan.contracts.logistics.v3.structure.ContactType;
import se.samplan.contracts.logistics.v3.structure.ParticipantType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.NamingType;
import se.samplan.contracts.overview.v1.ReachedType;
import se.samplan.contracts.overview.v1.RiskActionType;
import se.samplan.contracts.overview.v1.RiskType;
import se.samplan.contracts.overview.v1.RisksType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** States that the last step of the story does not have: each is read where it belongs. */
class StatesTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final StructuredCarePlanType plan = new StructuredCarePlanType();

    @Test
    void whatIsLateIsCounted_andSaysSinceWhen() throws Exception {
        DueItemType item = new DueItemType();
        item.setState("overdue");
        item.setDate("20200305");
        item.setTitle("Uppföljning av planen");
        item.setText("Uppföljningen skulle ha varit den 5 mars 2020.");
        overview.setDue(new DueType());
        overview.getDue().getItem().add(item);
        adapter.say(overview);

        assertThat(spaced("/"))
                .contains("Försenat eller passerat (1)")
                .contains("Uppföljning av planen. Uppföljningen skulle ha varit den 5 mars 2020.")
                .doesNotContain("Inget är försenat");
    }

    /** On the card and on the line; the time that does not hold is struck through. */
    @Test
    void aTimeThatIsCalledOffSaysSo() throws Exception {
        time().setStatus("cancelled");
        adapter.say(overview);

        assertThat(spaced("/")).contains("Återbesök kl. 13.00 Avbokad", "Kl. 13.00 Återbesök . Avbokad.");
        assertThat(get("/").body()).contains("<s>");
    }

    @Test
    void aTimeThatIsMovedSaysWhenItWas() throws Exception {
        EntryType time = time();
        time.setStatus("moved");
        time.setMovedFrom("20990220100000");
        adapter.say(overview);

        assertThat(spaced("/"))
                .contains("Återbesök kl. 13.00 Flyttad 20 februari 2099 kl. 10.00")
                .contains("Flyttad. Tidigare tid: 20 februari 2099 kl. 10.00.");
        assertThat(get("/").body()).contains("<s>20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        red    | Röd nivå – sök hjälp nu
        yellow | Gul nivå – gör så här
        green  | Grön nivå – som det ska vara
               | Ingen nivå är angiven
        """)
    void whatMayHappenSaysHowSeriousItIs(String zone, String words) throws Exception {
        overview.setRisks(new RisksType());
        RiskType risk = new RiskType();
        risk.setTitle("Andfådd i vila");
        risk.setZone(zone);
        risk.getStatementRef().add(Answers.ref("plan-1"));
        overview.getRisks().getRisk().add(risk);

        assertThat(planPage()).contains(words + " Andfådd i vila");
    }

    /** What its source says of when somebody answers stands within a sentence. */
    @ParameterizedTest
    @CsvSource({"Dygnet runt, dygnet runt", "Samma dag, svarstid: samma dag"})
    void whomToCallIfSomethingHappens(String said, String read) throws Exception {
        ReachedType reached = new ReachedType();
        reached.setName("Hemsjukvården");
        reached.setResponseTimeText(said);
        reached.getContact().add(new ContactType());
        reached.getContact().get(0).getTelecom().add(new ContactPointType());
        reached.getContact().get(0).getTelecom().get(0).setValue("08-465 004 01");
        RiskType risk = new RiskType();
        risk.setTitle("Du ramlar");
        risk.getStatementRef().add(Answers.ref("plan-1"));
        risk.getAction().add(new RiskActionType());
        risk.getAction().get(0).setText("Ring.");
        risk.getAction().get(0).getReached().add(reached);
        overview.setRisks(new RisksType());
        overview.getRisks().getRisk().add(risk);

        assertThat(planPage()).contains("08-465 004 01 , " + read);
    }

    /** What is good to ask about has a heading: by its topic, by what is written, by where it is written, or by what kind of thing it is. */
    @ParameterizedTest
    @CsvSource({
        "possibleGap, plan-1, Vårdplan",
        "nobodyCoordinates, c1, Samordning",
        "nameDiffers, c1, Namn",
        "danglingLink, c1, Annat"
    })
    void whatIsGoodToAskAboutHasAHeading(String kind, String record, String heading) throws Exception {
        Answers.plan(overview, "plan-1", "Vårdplan");
        Answers.finding(overview, kind, "Så här är det.");
        overview.getFindings().getFinding().get(0).getStatementRef().add(Answers.ref(record));
        adapter.say(overview);

        assertThat(spaced("/")).contains("Bra att fråga om " + heading + " Så här är det.");
    }

    /** Whoever was asked to come says so, and has her number beside her. */
    @Test
    void whoTakesPartHasHerNumber_andSaysIfSheIsOnlyInvited() throws Exception {
        participant("p1", "Farzane Hatamian", "coordinator");
        participant("p2", "Emilia Ström", "invited");
        Answers.contact(overview, "Farzane Hatamian", "phone", "070-1740608");
        StatementRefType ref = Answers.ref("plan-1");
        ref.setItemId("p1");
        overview.getContacts().getContact().get(0).getStatementRef().add(ref);

        assertThat(planPage())
                .contains("De som är med i planen Farzane Hatamian 070-174 06 08 Emilia Ström Medverkan: Inbjuden")
                .containsOnlyOnce("Medverkan");
    }

    /** She is found as the overview finds her: by any of her names, as any source spells it, and never the unit in her place. */
    @ParameterizedTest
    @ValueSource(strings = {"farzane  HATAMIAN", "Farzane\u00a0Hatamian", "Fàrzane", "F. Hatamian"})
    void whoTakesPartHasHerNumber_howeverSheIsSpelt(String spelt) throws Exception {
        participant("p1", spelt, "coordinator");
        Answers.contact(overview, "Hemsjukvården", "phone", "08-46500401");
        Answers.contact(overview, "Farzane Hatamian", "phone", "070-1740608");
        overview.getContacts().getContact().get(0).getHsaId().setExtension("TSTASTA00000-U401");
        for (String name : List.of("F. Hatamian", "Fa\u0300rzane")) {
            NamingType naming = new NamingType();
            naming.setName(name);
            naming.getStatementRef().add(Answers.ref("plan-1"));
            overview.getContacts().getContact().get(1).getNaming().add(naming);
        }
        StatementRefType ref = Answers.ref("plan-1");
        ref.setItemId("p1");
        overview.getContacts()
                .getContact()
                .forEach(contact -> contact.getStatementRef().add(ref));

        assertThat(planPage()).contains(" 070-174 06 08").doesNotContain("465 004 01");
    }

    private void participant(String id, String name, String function) {
        ParticipantType participant = new ParticipantType();
        participant.setParticipantId(id);
        participant.setName(name);
        participant.getFunction().add(function);
        plan.getParticipant().add(participant);
    }

    private EntryType time() {
        return Answers.time(overview, "b1", "20990224130000", "Återbesök");
    }

    private String planPage() throws Exception {
        Answers.plan(overview, "plan-1", "Vårdplan", plan);
        adapter.say(overview);
        return spaced(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\""));
    }

    private String spaced(String path) throws Exception {
        return get(path)
                .body()
                .replaceAll("<[^>]+>", " ")
                .replace('\u2011', '-')
                .replaceAll("[\\s\u00a0]+", " ");
    }
}
