package se.samplan.contract;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.model.ContractId;
import se.samplan.published.Names;
import se.samplan.published.Published;

/** GetCarePlans 2.0 (vård- och omsorgsplaner), with the structure of the information model where a source sends it. */
public final class CarePlans2 {

    private static final String DOMAIN = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String SERVICE = DOMAIN + "GetCarePlansResponder:2";
    private static final String CORE = DOMAIN + "3";

    private CarePlans2() {}

    /** The description. */
    public static AggregatedContract<GetCarePlansType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.CARE_PLANS_2,
                Wire.of(
                        new QName(SERVICE, "carePlan"),
                        new ResultElement(
                                new QName(SERVICE, "result"), CORE, ResultElement.Form.CODE_LOG_ID_MESSAGE, true)),
                GetCarePlansType.class,
                CarePlans2::asked,
                facts(),
                List.of(List.of(Fact.DOCUMENT_ID)),
                Addressing.SOURCE_SYSTEM,
                RecordOrder.BY_IMPORTANCE,
                IndexCategory.of("riv:clinicalprocess:logistics:logistics", "cll-cp"),
                // GP is the plan of an intervention in social care (genomförandeplan, INV-P2).
                new ReaderRules(Set.of(), Set.of("GP")),
                new SelectionFacts(Set.of(Fact.DOCUMENT_TIME), details()));
    }

    private static Asked asked(GetCarePlansType request) {
        PublishedFilters filters = PublishedFilters.NONE
                .ofUnits(request.getCareUnitHSAId())
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
        Path body = Path.in(CORE, "carePlanBody");
        Path structure = body.then(Names.PLAN_STRUCTURE, "structuredCarePlan");
        return SummaryHeader.facts(
                Path.in(CORE, "carePlanHeader"),
                CORE,
                "sourceSystemHSAId",
                Map.ofEntries(
                        entry(body.then(CORE, "typeOfCarePlanEnum"), Fact.TYPE),
                        entry(structure.then(Names.PLAN_STRUCTURE, "planType/code"), Fact.TYPE),
                        entry(structure.then(Names.PLAN_STRUCTURE, "prominence"), Fact.PROMINENCE),
                        entry(structure.then(Names.PLAN_STRUCTURE, "status"), Fact.STATUS),
                        entry(structure.then(Names.PLAN_STRUCTURE, "careSphere"), Fact.CARE_SPHERE),
                        entry(structure.then(Names.PLAN_STRUCTURE, "validityPeriod/start"), Fact.VALID_FROM),
                        entry(structure.then(Names.PLAN_STRUCTURE, "validityPeriod/end"), Fact.VALID_TO),
                        entry(structure.then(Names.PLAN_STRUCTURE, "provenance/lastUpdated"), Fact.LAST_UPDATED),
                        entry(structure.then(Names.PLAN_STRUCTURE, "provenance/versionNumber"), Fact.VERSION),
                        entry(structure.then(Names.PLAN_STRUCTURE, "provenance/copyOf"), Fact.COPY_OF),
                        entry(structure.then(Names.PLAN_STRUCTURE, "provenance/replacesRecord"), Fact.REPLACES),
                        entry(structure.then(Names.PLAN_STRUCTURE, "sharedPlanId"), Fact.SHARED_PLAN_ID),
                        entry(structure.then(Names.PLAN_STRUCTURE, "participant"), Fact.TAKES_PART),
                        entry(structure.then(Names.PLAN_STRUCTURE, "activity/bookedTimeRef"), Fact.RELATION),
                        entry(structure.then(Names.PLAN_STRUCTURE, "relation"), Fact.RELATION)));
    }

    /** Texts: title, purpose, summary, wishes, goals and activities (information model, section 11). */
    private static Map<Path, Fact> details() {
        String ours = Names.PLAN_STRUCTURE;
        Path structure = Path.in(CORE, "carePlanBody").then(ours, "structuredCarePlan");
        return new DetailPaths()
                .add(Fact.TEXT, CORE, "carePlanHeader/documentTitle")
                .add(Fact.TEXT, structure, ours, "purpose", "summary", "patientWish/text")
                .add(Fact.TEXT, structure, ours, "goal/description", "activity/description")
                .add(Fact.GOAL_STATUS, structure, ours, "goal/lifecycleStatus", "goal/achievementStatus")
                .add(Fact.TOPIC, structure, ours, "activity/topic/code")
                .responsible(structure.then(ours, "goal/responsible"))
                .responsible(structure.then(ours, "activity/responsible"))
                .responsible(structure.then(ours, "riskAndAction/action/responsible"))
                .responsible(structure.then(ours, "followUp/responsible"))
                .add(
                        Fact.PARTICIPANT,
                        structure,
                        ours,
                        "participant/staffId/extension",
                        "participant/careUnit/hsaId/extension")
                .facts();
    }
}
