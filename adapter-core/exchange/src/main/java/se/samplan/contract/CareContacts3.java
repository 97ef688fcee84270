package se.samplan.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contracts.carecontacts.v3.GetCareContactsType;
import se.samplan.model.ContractId;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.published.Published;

/** GetCareContacts 3.0 (vårdkontakter): what has taken place, goes on or was called off. */
public final class CareContacts3 {

    private static final String DOMAIN = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String SERVICE = DOMAIN + "GetCareContactsResponder:3";
    private static final String CORE = DOMAIN + "3";

    private CareContacts3() {}

    /** The description. */
    public static AggregatedContract<GetCareContactsType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.CARE_CONTACTS_3,
                Wire.of(
                        new QName(SERVICE, "careContact"),
                        new ResultElement(
                                new QName(SERVICE, "result"), CORE, ResultElement.Form.CODE_LOG_ID_MESSAGE, true)),
                GetCareContactsType.class,
                CareContacts3::asked,
                facts(),
                List.of(List.of(Fact.DOCUMENT_ID)),
                Addressing.SOURCE_SYSTEM,
                RecordOrder.LATEST_FIRST,
                IndexCategory.of("riv:clinicalprocess:logistics:logistics", "vko"),
                new ReaderRules(Set.of(), Set.of(), Set.of(CareContactStatus.ANNULLED.code())),
                selection());
    }

    private static Asked asked(GetCareContactsType request) {
        PublishedFilters filters = PublishedFilters.NONE
                .ofUnits(request.getCareUnitHSAId())
                .ofGivers(request.getCareGiverHSAId())
                .within(Optional.ofNullable(request.getDatePeriod())
                        .map(days -> PublishedFilters.period("datePeriod", days.getStart(), days.getEnd())))
                .ofContacts(request.getCareContactId());
        return Asked.about(
                request.getPatientId(),
                PublishedFilters.source(request.getSourceSystemHSAId()),
                filters,
                request.getAny());
    }

    private static Map<Path, Fact> facts() {
        Path body = Path.in(CORE, "careContactBody");
        return SummaryHeader.facts(
                Path.in(CORE, "careContactHeader"),
                CORE,
                "sourceSystemHSAId",
                Map.of(
                        body.then(CORE, "careContactCode/code"), Fact.TYPE,
                        body.then(CORE, "careContactTimePeriod/start"), Fact.START_TIME,
                        body.then(CORE, "careContactTimePeriod/end"), Fact.END_TIME,
                        body.then(CORE, "careContactStatus/code"), Fact.STATUS));
    }

    /** The id of a care contact is the id of the record. */
    private static SelectionFacts selection() {
        return new SelectionFacts(
                new PublishedPeriod.Interval(Fact.AUTHOR_TIME, Fact.START_TIME, Fact.END_TIME),
                Fact.DOCUMENT_ID,
                new DetailPaths()
                        .add(
                                Fact.TEXT,
                                Path.in(CORE, "careContactBody"),
                                CORE,
                                "careContactReason",
                                "careContactCode/displayName",
                                "careContactCode/originalText",
                                "careContactOrgUnit/orgUnitName")
                        .add(
                                Fact.RESPONSIBLE,
                                Path.in(CORE, "careContactHeader/accountableHealthcareProfessional"),
                                CORE,
                                "healthcareProfessionalName")
                        .facts());
    }
}
