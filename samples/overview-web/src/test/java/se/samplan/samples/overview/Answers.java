package se.samplan.samples.overview;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.samplan.contracts.agreement.v1.AuthorType;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.agreement.v1.CommitmentType;
import se.samplan.contracts.agreement.v1.HeaderType;
import se.samplan.contracts.logistics.v3.CarePlanBodyType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.ObjectFactory;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.CapacityType;
import se.samplan.contracts.overview.v1.CellType;
import se.samplan.contracts.overview.v1.ChangesType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.ContactsType;
import se.samplan.contracts.overview.v1.ContractRecordsType;
import se.samplan.contracts.overview.v1.CoverageType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.overview.v1.FindingType;
import se.samplan.contracts.overview.v1.FindingsType;
import se.samplan.contracts.overview.v1.LinkType;
import se.samplan.contracts.overview.v1.LinksType;
import se.samplan.contracts.overview.v1.NamingType;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.PartyRefType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.PresentedRecordsType;
import se.samplan.contracts.overview.v1.RecordType;
import se.samplan.contracts.overview.v1.RecordsType;
import se.samplan.contracts.overview.v1.ResponsibilitiesType;
import se.samplan.contracts.overview.v1.ResultType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.contracts.overview.v1.SourceType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.overview.v1.TextSaidType;
import se.samplan.contracts.overview.v1.TimelineType;
import se.samplan.contracts.overview.v1.WayType;
import se.samplan.contracts.overview.v1.enums.ResultCodeEnum;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.contracts.scheduling.v1.TimeslotType;

/** Overviews as no source of the story gives them. */
final class Answers {

    private Answers() {}

    /** Everybody has answered that there is nothing. */
    static GetPlanningOverviewResponseType empty() {
        GetPlanningOverviewResponseType overview = new GetPlanningOverviewResponseType();
        overview.setRecords(new RecordsType());
        CoverageType coverage = new CoverageType();
        coverage.setComplete(true);
        overview.setCoverage(coverage);
        ResultType result = new ResultType();
        result.setResultCode(ResultCodeEnum.OK);
        overview.setResult(result);
        overview.setContacts(new ContactsType());
        overview.setTimeline(new TimelineType());
        overview.setPlans(new PresentedRecordsType());
        return overview;
    }

    /** As it is when somebody has been here before: nothing is new, and there is a marker for the next time. */
    static GetPlanningOverviewResponseType changed(String comparison, String marker) {
        GetPlanningOverviewResponseType overview = empty();
        ChangesType changes = new ChangesType();
        changes.setComparison(comparison.isEmpty() ? null : comparison);
        changes.setChangeMarker(marker);
        overview.setChanges(changes);
        return overview;
    }

    /** A source that gives no records, and how that is. */
    static GetPlanningOverviewResponseType source(GetPlanningOverviewResponseType overview, String state) {
        SourceType source = new SourceType();
        source.setState(state);
        source.setLogicalAddress("TSTASTA00000-SYS2");
        source.setNamespace("urn:samplan:clinicalprocess:logistics:GetCarePlansResponder:3");
        overview.getCoverage().getSource().add(source);
        overview.getCoverage().setComplete(false);
        return overview;
    }

    /** Records of a contract that could not be fetched from somebody. */
    static SourceType notFetched(GetPlanningOverviewResponseType overview, String contract, String giver) {
        source(overview, "notFetched");
        SourceType source = overview.getCoverage()
                .getSource()
                .get(overview.getCoverage().getSource().size() - 1);
        source.setNamespace("urn:riv:test:" + contract + "Responder:1");
        source.setGiver(new OrganisationType());
        source.getGiver().setName(giver);
        return source;
    }

    /** A record as its source would write it. */
    static <T> void record(GetPlanningOverviewResponseType overview, String key, String name, Class<T> type, T record)
            throws JAXBException {
        Document written = written(new JAXBElement<>(new QName("urn:samplan:test", name), type, record), type);
        record(overview, "urn:samplan:test", key, written.getDocumentElement());
    }

    /** Something as it is sent. */
    static Document written(JAXBElement<?> element, Class<?> type) throws JAXBException {
        DOMResult written = new DOMResult();
        JAXBContext.newInstance(
                        type,
                        ObjectFactory.class,
                        se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class)
                .createMarshaller()
                .marshal(element, written);
        return (Document) written.getNode();
    }

    /** A plan with all that it says. */
    static void plan(
            GetPlanningOverviewResponseType overview, String key, String title, StructuredCarePlanType structure)
            throws JAXBException {
        plan(overview, key, title);
        CarePlanType plan = new CarePlanType();
        plan.setCarePlanBody(new CarePlanBodyType());
        plan.getCarePlanBody().getAny().add(new ObjectFactory().createStructuredCarePlan(structure));
        record(overview, key, "carePlan", CarePlanType.class, plan);
    }

    /** An agreement with all that it says, and when it was written. */
    static void agreement(GetPlanningOverviewResponseType overview, CareAgreementBodyType body, String written)
            throws JAXBException {
        PresentedRecordType presented = new PresentedRecordType();
        presented.setRecordKey("agreement-1");
        presented.setTitle(body.getTitle());
        presented.setStructureLevel("L2");
        presented.setStatus("active");
        overview.setAgreements(new PresentedRecordsType());
        overview.getAgreements().getPresented().add(presented);
        agreementRecord(overview, "agreement-1", body, written);
    }

    /** The record of one more. */
    static void agreementRecord(
            GetPlanningOverviewResponseType overview, String key, CareAgreementBodyType body, String written)
            throws JAXBException {
        CareAgreementType agreement = new CareAgreementType();
        agreement.setHeader(new HeaderType());
        agreement.getHeader().setAuthor(new AuthorType());
        agreement.getHeader().getAuthor().setTimestamp(written);
        agreement.setBody(body);
        record(overview, key, "careAgreement", CareAgreementType.class, agreement);
    }

    /** Something that care is to do by an agreement. */
    static CommitmentType commitment(String status, String description) {
        CommitmentType commitment = new CommitmentType();
        commitment.setCommitmentId(status);
        commitment.setParty("care");
        commitment.setStatus(status);
        commitment.setDescription(description);
        return commitment;
    }

    /** A task of somebody's, in the matrix. */
    static RowType row(GetPlanningOverviewResponseType overview, String record, String item, String title, String who) {
        RowType row = new RowType();
        row.setKind("activity");
        row.setTitle(title);
        StatementRefType ref = ref(record);
        ref.setItemId(item);
        row.getStatementRef().add(ref);
        CellType cell = new CellType();
        cell.setRole("performs");
        cell.setParty(new PartyRefType());
        cell.getParty().setColumn("contact");
        cell.getParty().setName(who);
        row.getCell().add(cell);
        if (overview.getResponsibilities() == null) {
            overview.setResponsibilities(new ResponsibilitiesType());
        }
        overview.getResponsibilities().getRow().add(row);
        return row;
    }

    /** A record as its source wrote it. */
    static void record(GetPlanningOverviewResponseType overview, String namespace, String key, Element written) {
        RecordType record = new RecordType();
        record.setKey(key);
        record.setAny(written);
        ContractRecordsType contract = new ContractRecordsType();
        contract.setNamespace(namespace);
        contract.getRecord().add(record);
        overview.getRecords().getContract().add(contract);
    }

    static void plan(GetPlanningOverviewResponseType overview, String key, String title) {
        PresentedRecordType plan = new PresentedRecordType();
        plan.setRecordKey(key);
        plan.setTitle(title);
        plan.setProminence("overview");
        plan.setStructureLevel("L2");
        plan.setStatus("active");
        overview.getPlans().getPresented().add(plan);
    }

    /** A fixed care contact with one way to reach her. */
    static void contact(GetPlanningOverviewResponseType overview, String name, String channel, String value) {
        ContactType contact = new ContactType();
        contact.setContactKey("c" + overview.getContacts().getContact().size());
        contact.setContactKind("person");
        contact.setCurrency("current");
        IIType id = new IIType();
        id.setRoot("1.2.752.129.2.1.4.1");
        id.setExtension("TSTASTA00000-P401");
        contact.setHsaId(id);
        NamingType naming = new NamingType();
        naming.setName(name);
        naming.getStatementRef().add(ref("r1"));
        contact.getNaming().add(naming);
        CapacityType capacity = new CapacityType();
        capacity.setKind("fixedCareContact");
        capacity.setCurrency("current");
        capacity.getStatementRef().add(ref("r1"));
        contact.getCapacity().add(capacity);
        WayType way = new WayType();
        way.setChannel(channel);
        way.setValue(value);
        contact.getWay().add(way);
        contact.getStatementRef().add(ref("r1"));
        overview.getContacts().getContact().add(contact);
    }

    /** A service of somebody's on the web. */
    static LinkType link(GetPlanningOverviewResponseType overview, String record, String kind, String address) {
        LinkType link = new LinkType();
        link.setKind(kind);
        link.setTitle("Om mottagningen");
        link.setAddress(address);
        link.setHost("enhet.example.org");
        link.getStatementRef().add(ref(record));
        if (overview.getLinks() == null) {
            overview.setLinks(new LinksType());
        }
        overview.getLinks().getLink().add(link);
        return link;
    }

    /** Something that does not fit together, or is missing. */
    static void finding(GetPlanningOverviewResponseType overview, String kind, String text) {
        FindingType finding = new FindingType();
        finding.setFindingKey("f1");
        finding.setKind(kind);
        finding.setText(text);
        if (overview.getFindings() == null) {
            overview.setFindings(new FindingsType());
        }
        overview.getFindings().getFinding().add(finding);
    }

    /** A booked time. */
    static EntryType time(GetPlanningOverviewResponseType overview, String record, String start, String text) {
        EntryType entry = new EntryType();
        entry.setEntryKey("e" + overview.getTimeline().getEntry().size());
        entry.setKind("bookedTime");
        entry.setPrecision("exact");
        entry.setStart(start);
        TextSaidType said = new TextSaidType();
        said.setValue(text);
        entry.getText().add(said);
        entry.getStatementRef().add(ref(record));
        overview.getTimeline().getEntry().add(entry);
        return entry;
    }

    /** The record of a booked time at a unit. */
    static void booking(GetPlanningOverviewResponseType overview, String key, String unit, String id, String purpose)
            throws JAXBException {
        TimeslotType booking = new TimeslotType();
        booking.setHealthcareFacility(unit);
        booking.setBookingId(id);
        booking.setPurpose(purpose);
        record(overview, key, "timeslotDetail", TimeslotType.class, booking);
    }

    static StatementRefType ref(String record) {
        StatementRefType ref = new StatementRefType();
        ref.setRecordKey(record);
        return ref;
    }
}
