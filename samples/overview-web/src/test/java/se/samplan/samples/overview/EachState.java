package se.samplan.samples.overview;

import jakarta.xml.bind.JAXBException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.FollowUpType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.logistics.v3.structure.NeedType;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.ParticipantType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.ChangesType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.DecisionType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.overview.v1.FindingType;
import se.samplan.contracts.overview.v1.PreviewTraceType;
import se.samplan.contracts.overview.v1.RiskType;
import se.samplan.contracts.overview.v1.RisksType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Overviews that between them have every state that a page can show, by what they show. */
final class EachState {

    private static final String PLAN = "plan-1";
    private static final String AGREEMENT = "agreement-1";
    private static final String MARKUP = "<script>alert(1)</script> & \"<b>\" '${7*7}' [[${7*7}]]";
    private static final int MANY = 200;

    private EachState() {}

    static Map<String, GetPlanningOverviewResponseType> all() throws JAXBException {
        Map<String, GetPlanningOverviewResponseType> all = new LinkedHashMap<>();
        all.put("everything", everything());
        all.put("note", note());
        all.put("document", document());
        all.put("empty", Answers.empty());
        all.put("many", many());
        all.put("long", named("Ö".repeat(MANY)));
        all.put("markup", named(MARKUP));
        all.put("turned", named("خطة الرعاية \u202e abc ".repeat(8)));
        all.put("silent", Answers.source(everything(), "notFetched"));
        all.put("withheld", traced());
        return all;
    }

    /** One record of each kind, with parts that are late, called off, moved, done, without a time and not fitting together. */
    private static GetPlanningOverviewResponseType everything() throws JAXBException {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, PLAN, "Samordnad individuell plan", plan());
        agreement(overview);
        contacts(overview);
        times(overview);
        due(overview);
        risks(overview);
        findings(overview);
        news(overview);
        Answers.link(overview, PLAN, "unitPage", "https://enhet.example.org/");
        for (String state : new String[] {"withheld", "notConnected", "empty"}) {
            Answers.notFetched(overview, "GetCarePlans", "Kirurgmottagningen").setState(state);
        }
        return overview;
    }

    private static StructuredCarePlanType plan() {
        StructuredCarePlanType plan = new StructuredCarePlanType();
        plan.setSummary("Stygnen tas bort hemma.");
        NeedType need = new NeedType();
        need.setDescription("Ser dåligt.");
        need.setStatedBy("patient");
        plan.getNeed().add(need);
        for (String status : new String[] {"active", "completed", "cancelled", "onHold"}) {
            GoalType goal = new GoalType();
            goal.setGoalId("g-" + status);
            goal.setDescription("Gå ut varje dag");
            plan.getGoal().add(goal);
            ActivityType activity = new ActivityType();
            activity.setActivityId(status);
            activity.setStatus(status);
            activity.setDescription("Promenad");
            activity.getGoalRef().add(goal.getGoalId());
            plan.getActivity().add(activity);
        }
        followUp(plan, "planned", "20200312100000");
        followUp(plan, "planned", "20990312100000");
        followUp(plan, "cancelled", "20990401100000");
        ParticipantType participant = new ParticipantType();
        participant.setParticipantId("p1");
        participant.setName("Emilia Ström");
        participant.getFunction().add("invited");
        plan.getParticipant().add(participant);
        return plan;
    }

    private static void followUp(StructuredCarePlanType plan, String status, String time) {
        FollowUpType followUp = new FollowUpType();
        followUp.setStatus(status);
        followUp.setSchedule(new ScheduleType());
        followUp.getSchedule().setDateTime(time);
        plan.getFollowUp().add(followUp);
    }

    private static void agreement(GetPlanningOverviewResponseType overview) throws JAXBException {
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        for (String status : new String[] {"open", "done", "movedTo"}) {
            body.getCommitment().add(Answers.commitment(status, "Dela doser varje vecka"));
        }
        NextStepType step = new NextStepType();
        step.setNextStepId("step-1");
        step.setDescription("Besök hemma");
        step.setStatus("planned");
        body.getNextStep().add(step);
        Answers.agreement(overview, body, "20260121093000");
        Answers.row(overview, AGREEMENT, "step-1", "Besök hemma", "Farzane Hatamian");
        Answers.row(overview, PLAN, "active", "Promenad", "Farzane Hatamian");
    }

    private static void contacts(GetPlanningOverviewResponseType overview) {
        Answers.contact(overview, "Farzane Hatamian", "phone", "070-1740608");
        Answers.contact(overview, "Emilia Ström", "chat", "https://chatt.example.org/");
        Answers.contact(overview, "Hampus Vällivara", "phone", "070-1740607");
        ContactType former = overview.getContacts().getContact().get(2);
        former.setCurrency("ended");
        former.getCapacity().get(0).setCurrency("ended");
        former.getCapacity().get(0).setPeriod(new OpenDatePeriodType());
        former.getCapacity().get(0).getPeriod().setEnd("20260120");
        overview.getContacts().getContact().get(0).getWay().get(0).setOpenNow(true);
    }

    private static void times(GetPlanningOverviewResponseType overview) {
        Answers.time(overview, "b1", "20200224130000", "Provtagning");
        Answers.time(overview, "b2", "20990224130000", "Återbesök").setStatus("cancelled");
        Answers.time(overview, "b3", "20990225130000", "Hembesök").setStatus("moved");
        overview.getTimeline().getEntry().get(2).setMovedFrom("20990220100000");
        Answers.time(overview, "b4", "20990226130000", "Läkarbesök").setPlace("Rymdgatan 4");
    }

    private static void due(GetPlanningOverviewResponseType overview) {
        overview.setDue(new DueType());
        for (String state : new String[] {"overdue", "expired", "ask", "soon", "noTimeSet", "incomplete"}) {
            DueItemType item = new DueItemType();
            item.setState(state);
            item.setDate("20200305");
            item.setTitle("Uppföljning av planen");
            item.setText("Uppföljningen skulle ha varit den 5 mars 2020.");
            item.getStatementRef().add(Answers.ref(PLAN));
            overview.getDue().getItem().add(item);
        }
    }

    private static void risks(GetPlanningOverviewResponseType overview) {
        overview.setRisks(new RisksType());
        for (String zone : new String[] {"red", "yellow", "green", null}) {
            RiskType risk = new RiskType();
            risk.setTitle("Andfådd i vila");
            risk.setZone(zone);
            risk.getSign().add("Svårt att ligga plant");
            risk.getStatementRef().add(Answers.ref(PLAN));
            overview.getRisks().getRisk().add(risk);
        }
    }

    private static void findings(GetPlanningOverviewResponseType overview) {
        Answers.finding(overview, "conflictingResponsible", "Det står olika saker om vem som har hand om dospåsarna.");
        Answers.finding(overview, "nobodyCoordinates", "Det framgår inte vem som samordnar.");
        int number = 1;
        for (FindingType finding : overview.getFindings().getFinding()) {
            finding.setFindingKey("f" + number);
            finding.setSeverity("P" + number);
            finding.getStatementRef().add(Answers.ref(number == 1 ? PLAN : AGREEMENT));
            number++;
        }
    }

    private static void news(GetPlanningOverviewResponseType overview) {
        ChangesType changes = new ChangesType();
        changes.setComparison("compared");
        changes.setChangeMarker("marker-1");
        for (String kind : new String[] {"planNew", "bookingMoved", "noteNew"}) {
            ChangeType change = new ChangeType();
            change.setKind(kind);
            change.setText("Något är nytt");
            change.getStatementRef().add(Answers.ref(PLAN));
            changes.getChange().add(change);
        }
        overview.setChanges(changes);
    }

    private static GetPlanningOverviewResponseType note() {
        GetPlanningOverviewResponseType overview = Answers.empty();
        NotePlansTest.note(overview, "note-1", "20260116120000", NotePlansTest.TEXT);
        NotePlansTest.note(overview, "note-2", "20260301120000", NotePlansTest.TEXT)
                .getSeries()
                .getAdds()
                .add("Följs upp i mars.");
        return overview;
    }

    private static GetPlanningOverviewResponseType document() {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, PLAN, "Vårdplan hjärtsvikt");
        NotePlansTest.document(overview, PLAN, "Mål\nGå ut & stå.");
        return overview;
    }

    private static GetPlanningOverviewResponseType many() {
        GetPlanningOverviewResponseType overview = Answers.empty();
        IntStream.rangeClosed(1, MANY).forEach(number -> {
            Answers.plan(overview, "p" + number, "Plan nummer " + number);
            Answers.time(overview, "p" + number, "20991001100000", "Tid nummer " + number);
        });
        return overview;
    }

    /** Everything that a source can name has the same name. */
    static GetPlanningOverviewResponseType named(String name) {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "p1", name);
        Answers.contact(overview, name, "phone", "070-1740608");
        Answers.contact(overview, name, "chat", "https://chatt.example.org/");
        Answers.time(overview, "p1", "20991001100000", name).setPlace(name);
        return overview;
    }

    /** What staff is told of records that another reader does not get. */
    private static GetPlanningOverviewResponseType traced() throws JAXBException {
        GetPlanningOverviewResponseType overview = Answers.source(everything(), "withheld");
        PreviewTraceType trace = new PreviewTraceType();
        trace.setReader("person");
        for (String reason : new String[] {"BLOCKED_INSIDE", "OTHER_LANE", "NO_CONSENT"}) {
            DecisionType decision = new DecisionType();
            decision.setNamespace("urn:samplan:clinicalprocess:logistics:GetCarePlansResponder:3");
            decision.setSourceSystem("TSTASTA00000-SYS2");
            decision.setRecordId("P-1");
            decision.setVerdict("withheld");
            decision.getRule().add("READER:withheld(" + reason + ")");
            trace.getDecision().add(decision);
        }
        Document written = Answers.written(
                new se.samplan.contracts.overview.v1.ObjectFactory().createPreviewTrace(trace), PreviewTraceType.class);
        overview.getAny().add(written.getDocumentElement());
        return overview;
    }
}
