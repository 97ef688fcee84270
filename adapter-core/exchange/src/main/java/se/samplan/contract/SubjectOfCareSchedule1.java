package se.samplan.contract;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleType;
import se.samplan.model.ContractId;
import se.samplan.published.Published;
import se.samplan.question.Filters;

/**
 * GetSubjectOfCareSchedule 1.1 (bokade tider). Addressed to care units: the index names one per booking, each is asked once,
 * and the unit that the request names is replaced by the one asked.
 */
public final class SubjectOfCareSchedule1 {

    private static final String DOMAIN = "urn:riv:crm:scheduling:";
    private static final String SERVICE = DOMAIN + "GetSubjectOfCareScheduleResponder:1";
    private static final String CORE = DOMAIN + "1";

    private SubjectOfCareSchedule1() {}

    /** The description. */
    public static AggregatedContract<GetSubjectOfCareScheduleType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.SUBJECT_OF_CARE_SCHEDULE_1,
                new Wire(
                        new QName(SERVICE, "timeslotDetail"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new QName(SERVICE, "healthcare_facility")),
                        true),
                GetSubjectOfCareScheduleType.class,
                SubjectOfCareSchedule1::asked,
                facts(),
                List.of(List.of(Fact.DOCUMENT_ID), List.of(Fact.START_TIME)),
                Addressing.CARE_UNIT,
                RecordOrder.BY_START,
                new IndexCategory("riv:crm:scheduling", Optional.empty()),
                ReaderRules.NONE,
                selection());
    }

    private static Asked asked(GetSubjectOfCareScheduleType request) {
        return new Asked(
                request.getSubjectOfCare(), Optional.empty(), Optional.empty(), Filters.NONE, request.getAny());
    }

    private static Map<Path, Fact> facts() {
        return Map.ofEntries(
                entry(Path.in(CORE, "bookingId"), Fact.DOCUMENT_ID),
                entry(Path.in(CORE, "healthcare_facility"), Fact.SOURCE_SYSTEM),
                entry(Path.in(CORE, "subject_of_care"), Fact.PERSON_ID),
                entry(Path.in(CORE, "startTimeInclusive"), Fact.START_TIME),
                entry(Path.in(CORE, "timeTypeID"), Fact.TYPE));
    }

    /** The contract has no period. */
    private static SelectionFacts selection() {
        return new SelectionFacts(
                Set.of(),
                new DetailPaths()
                        .add(Fact.TEXT, CORE, "purpose", "reason", "resourceName", "timeTypeName", "careTypeName")
                        .add(Fact.RESPONSIBLE, CORE, "performerName", "healthcare_facility_name")
                        .add(Fact.PARTICIPANT, CORE, "performer")
                        .facts());
    }
}
