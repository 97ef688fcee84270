package se.samplan.samples.overview;

import jakarta.xml.bind.JAXBException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.agreement.v1.NoNextStepType;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.contracts.logistics.v3.structure.ContactPointType;
import se.samplan.contracts.logistics.v3.structure.FollowUpType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.logistics.v3.structure.NeedType;
import se.samplan.contracts.logistics.v3.structure.OrganizationType;
import se.samplan.contracts.logistics.v3.structure.ParticipantType;
import se.samplan.contracts.logistics.v3.structure.PatientWishType;
import se.samplan.contracts.logistics.v3.structure.PlanConsentType;
import se.samplan.contracts.logistics.v3.structure.PrincipalType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.CandidateType;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.ChangesType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.overview.v1.EdgeType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.contracts.overview.v1.PreparationType;
import se.samplan.contracts.overview.v1.ReachedType;
import se.samplan.contracts.overview.v1.RecordType;
import se.samplan.contracts.overview.v1.RiskActionType;
import se.samplan.contracts.overview.v1.RiskType;
import se.samplan.contracts.overview.v1.RisksType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;

/** An overview of which sources say everything in Finnish, with words that no label of ours has. */
final class InFinnish {

    /** Each of their texts has it. */
    static final String MARK = " suomeksi";

    private static final String PLAN = "plan-1";
    private static final String AGREEMENT = "agreement-1";
    private static final String CONTACT = "r1";
    private static final String BOOKING = "b1";

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final Set<String> written = new LinkedHashSet<>();

    InFinnish() throws JAXBException {
        plan();
        agreement();
        contacts();
        times();
        note();
        risk();
        due();
        finding();
        news();
        tell(
                "Palvelu",
                text -> Answers.link(overview, PLAN, "unitPage", "https://enhet.example.org/")
                        .setTitle(text));
        records().forEach(InFinnish::speak);
    }

    GetPlanningOverviewResponseType overview() {
        return overview;
    }

    /** All that they say. */
    Set<String> written() {
        return written;
    }

    private Stream<Element> records() {
        return overview.getRecords().getContract().stream()
                .flatMap(contract -> contract.getRecord().stream())
                .map(RecordType::getAny);
    }

    private static void speak(Element record) {
        record.appendChild(record.getOwnerDocument().createElementNS("urn:samplan:test", "sourceLanguage"))
                .setTextContent("fi");
    }

    /** Something that a source says. */
    private void tell(String text, Consumer<String> told) {
        written.add(text + MARK);
        told.accept(text + MARK);
    }

    private void plan() throws JAXBException {
        StructuredCarePlanType plan = new StructuredCarePlanType();
        tell("Tarkoitus", plan::setPurpose);
        tell("Yhteenveto", plan::setSummary);
        NeedType need = new NeedType();
        tell("Tarve", need::setDescription);
        plan.getNeed().add(need);
        plan.getPatientWish().add(wish("Toive"));
        GoalType goal = new GoalType();
        goal.setGoalId("g1");
        tell("Tavoite", goal::setDescription);
        GoalType part = new GoalType();
        part.setGoalId("g2");
        part.setParentGoalId("g1");
        tell("Osatavoite", part::setDescription);
        plan.getGoal().addAll(List.of(goal, part));
        ActivityType excluded = new ActivityType();
        excluded.setActivityId("a2");
        excluded.setDoNotPerform(true);
        tell("Ei kuulu", excluded::setDescription);
        plan.getActivity().add(excluded);
        FollowUpType followUp = new FollowUpType();
        followUp.setSchedule(new ScheduleType());
        tell("Seuranta", followUp.getSchedule()::setText);
        tell("Seuraaja", text -> followUp.getResponsible().add(responsible(text)));
        plan.getFollowUp().add(followUp);
        ParticipantType participant = new ParticipantType();
        participant.setParticipantId("p1");
        participant.setCareUnit(new OrganizationType());
        tell("Osallistuja", participant::setName);
        tell("Yksikkö", participant.getCareUnit()::setName);
        plan.getParticipant().add(participant);
        plan.setLeadPrincipal(new PrincipalType());
        plan.getLeadPrincipal().setOrganization(new OrganizationType());
        tell("Kunta", plan.getLeadPrincipal().getOrganization()::setName);
        plan.setConsent(new PlanConsentType());
        plan.getConsent().setStatus("given");
        tell("Suostumus", plan.getConsent()::setScopeText);
        Answers.plan(overview, PLAN, "", plan);
        tell("Suunnitelma", overview.getPlans().getPresented().get(0)::setTitle);
        tell("Kävely", text -> Answers.row(overview, PLAN, "a1", text, "").setTitle(text));
        tell(
                "Kävelijä",
                overview.getResponsibilities().getRow().get(0).getCell().get(0).getParty()::setName);
    }

    private PatientWishType wish(String text) {
        PatientWishType wish = new PatientWishType();
        tell(text, wish::setText);
        return wish;
    }

    private static ResponsibleType responsible(String name) {
        ResponsibleType responsible = new ResponsibleType();
        responsible.setName(name);
        return responsible;
    }

    private void agreement() throws JAXBException {
        CareAgreementBodyType body = new CareAgreementBodyType();
        tell("Sopimus", body::setTitle);
        tell("Merkitys", body::setWhatItMeans);
        tell("Lisätieto", body::setExternalNotes);
        body.getPatientWish().add(wish("Sopimuksen toive"));
        NextStepType step = new NextStepType();
        step.setNextStepId("s1");
        step.setStatus("open");
        tell("Askel", step::setDescription);
        tell("Astuja", text -> step.setResponsible(responsible(text)));
        body.getNextStep().add(step);
        body.setNoNextStep(new NoNextStepType());
        tell("Ei muuta", body.getNoNextStep()::setText);
        tell("Lupaus", text -> body.getCommitment().add(Answers.commitment("open", text)));
        ContactGuidanceType guidance = new ContactGuidanceType();
        guidance.setGuidanceId("cg1");
        tell("Tilanne", guidance::setSituation);
        body.getContactGuidance().add(guidance);
        Answers.agreement(overview, body, "20260121093000");
        EdgeType edge = new EdgeType();
        edge.setKind("covers");
        edge.setFrom(Answers.ref(AGREEMENT));
        tell("Poistunut", edge::setTargetTitle);
        overview.getAgreements().getPresented().get(0).getEdge().add(edge);
        Answers.row(
                overview,
                AGREEMENT,
                "s1",
                step.getDescription(),
                step.getResponsible().getName());
    }

    private void contacts() throws JAXBException {
        Answers.contact(overview, "", "phone", "070-1740608");
        Answers.contact(overview, "", "phone", "070-1740607");
        ContactType first = overview.getContacts().getContact().get(0);
        ContactType second = overview.getContacts().getContact().get(1);
        second.getHsaId().setExtension("TSTASTA00000-P402");
        first.getReplacedBy().add(second.getContactKey());
        tell("Farzane", first.getNaming().get(0)::setName);
        tell("Eva", second.getNaming().get(0)::setName);
        tell("Hoitaja", first.getNaming().get(0)::setTitle);
        first.getNaming().get(0).setUnit(new OrganisationType());
        tell("Asema", first.getNaming().get(0).getUnit()::setName);
        tell("Vastaus", first.getWay().get(0)::setResponseTimeText);
        tell("Huomaa", first.getWay().get(0)::setNote);
        first.getStatementRef().add(item(AGREEMENT, "cg1"));
        PractitionerRoleType role = new PractitionerRoleType();
        tell("Terveisiä", role::setExternalNotes);
        FixedContactExtensionType more = new FixedContactExtensionType();
        tell("Asiat", more::setScopeText);
        more.setEndReason(new CVType());
        tell("Muutti", more.getEndReason()::setDisplayName);
        tell("Sijainen", text -> more.setSubstitute(responsible(text)));
        role.getAny()
                .add(new se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory()
                        .createFixedContactExtension(more));
        Answers.record(overview, CONTACT, "careManager", PractitionerRoleType.class, role);
    }

    private static StatementRefType item(String record, String item) {
        StatementRefType ref = Answers.ref(record);
        ref.setItemId(item);
        return ref;
    }

    private void times() throws JAXBException {
        written.add("Käynti" + MARK);
        EntryType visit = Answers.time(overview, BOOKING, "20990224130000", "Käynti" + MARK);
        visit.getContactKey().add("c0");
        visit.getStatementRef().add(Answers.ref(PLAN));
        PreparationType step = new PreparationType();
        tell("Valmistaudu", step::setText);
        step.getStatementRef().add(Answers.ref(BOOKING));
        visit.getPreparation().add(step);
        written.add("Ota mukaan" + MARK);
        Answers.booking(overview, BOOKING, "TSTASTA00000-U401", "1", "Ota mukaan" + MARK);
        int day = 1;
        for (String kind : List.of("planBegins", "agreementEnds", "contactBegins", "followUp", "preparation")) {
            written.add(kind + MARK);
            Answers.time(overview, PLAN, "2099022" + day++, kind + MARK).setKind(kind);
        }
    }

    private void note() {
        PlanNoteType note = NotePlansTest.note(overview, "note-1", "20260116120000", "");
        tell("Muistiinpano", note::setTitle);
        tell("Nähty", note.getReason().get(0)::setSeen);
        tell("Lainaus", note.getQuote().get(0)::setText);
        tell("Uutta", note.getSeries().getAdds()::add);
        records()
                .filter(record -> "careDocumentation".equals(record.getLocalName()))
                .forEach(record -> {
                    tell("Koko teksti", record.getLastChild()::setTextContent);
                    tell(
                            "Kirurgia",
                            record.getElementsByTagNameNS("*", "orgUnitName").item(0)::setTextContent);
                });
    }

    private void risk() {
        RiskType risk = new RiskType();
        risk.getStatementRef().add(Answers.ref(PLAN));
        risk.getStatementRef().add(Answers.ref(AGREEMENT));
        tell("Vaara", risk::setTitle);
        tell("Merkki", risk.getSign()::add);
        ReachedType reached = new ReachedType();
        tell("Päivystys", reached::setName);
        tell("Aina", reached::setResponseTimeText);
        reached.getContact().add(new se.samplan.contracts.logistics.v3.structure.ContactType());
        reached.getContact().get(0).getTelecom().add(new ContactPointType());
        reached.getContact().get(0).getTelecom().get(0).setValue("08-46500401");
        risk.getAction().add(new RiskActionType());
        tell("Soita", risk.getAction().get(0)::setText);
        risk.getAction().get(0).getReached().add(reached);
        overview.setRisks(new RisksType());
        overview.getRisks().getRisk().add(risk);
    }

    private void due() {
        DueItemType item = new DueItemType();
        item.setState("overdue");
        item.setText("Det skulle ha varit den 5 mars 2020.");
        tell("Myöhässä", item::setTitle);
        item.getStatementRef().add(Answers.ref(PLAN));
        overview.setDue(new DueType());
        overview.getDue().getItem().add(item);
    }

    private void finding() {
        Answers.finding(overview, "possibleGap", "Så här är det.");
        overview.getFindings().getFinding().get(0).getStatementRef().add(item(PLAN, "g1"));
        CandidateType candidate = new CandidateType();
        candidate.setReason("namedByItem");
        tell("Kysy", candidate::setName);
        tell("Toinen", candidate::setSubstitute);
        candidate.getStatementRef().add(Answers.ref(PLAN));
        overview.getFindings().getFinding().get(0).getWhomToAsk().add(candidate);
    }

    private void news() {
        ChangesType changes = new ChangesType();
        changes.setComparison("compared");
        changes.setChangeMarker("marker-1");
        for (String record : List.of(PLAN, AGREEMENT, CONTACT, BOOKING)) {
            ChangeType change = new ChangeType();
            change.setKind(
                    record.equals(CONTACT) ? "contactChanged" : record.equals(BOOKING) ? "bookingMoved" : "planNew");
            change.setText("Något är nytt");
            change.getStatementRef().add(Answers.ref(record));
            changes.getChange().add(change);
        }
        overview.setChanges(changes);
    }
}
