package se.samplan.contract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsType;
import se.samplan.model.ContractId;
import se.samplan.published.Names;
import se.samplan.published.Published;

/** GetCareAgreements 1.0 (dokumenterade överenskommelser), a contract of ours: nothing national exists. */
public final class CareAgreements1 {

    private static final String DOMAIN = Names.AGREEMENT;
    private static final String SERVICE = DOMAIN + "GetCareAgreementsResponder:1";
    private static final String CORE = DOMAIN + "1";

    private CareAgreements1() {}

    /** The description. */
    public static AggregatedContract<GetCareAgreementsType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                Published.CARE_AGREEMENTS_1,
                Wire.of(
                        new QName(SERVICE, "careAgreement"),
                        new ResultElement(new QName(SERVICE, "result"), CORE, ResultElement.Form.CODE_TEXT, true)),
                GetCareAgreementsType.class,
                CareAgreements1::asked,
                facts(),
                JolHeader.IDENTITY,
                Addressing.AS_REGISTERED,
                RecordOrder.BY_IMPORTANCE,
                IndexCategory.of("samplan:coreprocess:residentparticipation:agreement", "cra-gca"),
                new ReaderRules(Set.of(new QName(CORE, "internalNotes")), Set.of()),
                new SelectionFacts(Set.of(Fact.AGREED_DATE), details()));
    }

    private static Asked asked(GetCareAgreementsType request) {
        PublishedFilters filters = PublishedFilters.NONE
                .ofUnitIds(request.getCareUnit().stream().map(StatedId::of))
                .ofGiverIds(request.getHealthcareProvider().stream().map(StatedId::of))
                .within(Optional.ofNullable(request.getDatePeriod())
                        .map(days -> PublishedFilters.period("datePeriod", days.getStart(), days.getEnd())))
                .ofTypes(request.getAgreementType().stream().map(StatedCode::of));
        return Asked.about(
                request.getPatientId(),
                Optional.ofNullable(request.getSourceSystemId())
                        .flatMap(id -> StatedId.of(id).within("source system")),
                filters,
                request.getAny());
    }

    private static Map<Path, Fact> facts() {
        Path body = Path.in(CORE, "body");
        Path period = body.then(CORE, "validityPeriod");
        Path provenance = body.then(CORE, "provenance");
        return JolHeader.facts(
                CORE,
                Map.ofEntries(
                        entry(body.then(CORE, "agreementType/code"), Fact.TYPE),
                        entry(body.then(CORE, "status"), Fact.STATUS),
                        entry(body.then(CORE, "agreedDate"), Fact.AGREED_DATE),
                        entry(period.then(Names.PLAN_STRUCTURE, "start"), Fact.VALID_FROM),
                        entry(period.then(Names.PLAN_STRUCTURE, "end"), Fact.VALID_TO),
                        entry(provenance.then(Names.PLAN_STRUCTURE, "lastUpdated"), Fact.LAST_UPDATED),
                        entry(provenance.then(Names.PLAN_STRUCTURE, "versionNumber"), Fact.VERSION),
                        entry(provenance.then(Names.PLAN_STRUCTURE, "copyOf"), Fact.COPY_OF),
                        entry(provenance.then(Names.PLAN_STRUCTURE, "replacesRecord"), Fact.REPLACES),
                        entry(body.then(CORE, "commitment/activityLink"), Fact.RELATION),
                        entry(body.then(CORE, "nextStep/bookedTimeRef"), Fact.RELATION),
                        entry(body.then(CORE, "jointGoal/planGoalLink"), Fact.RELATION),
                        entry(body.then(CORE, "relation"), Fact.RELATION)));
    }

    /** What an agreement says in words; what is internal to the care giver is not searched. */
    private static Map<Path, Fact> details() {
        Path body = Path.in(CORE, "body");
        return new DetailPaths()
                .add(Fact.TEXT, body, CORE, "title", "whatItMeans", "commitment/description", "nextStep/description")
                .add(Fact.TEXT, body, CORE, "noNextStep/text", "jointGoal/text", "decision/text", "externalNotes")
                .add(Fact.TEXT, body.then(CORE, "patientWish"), Names.PLAN_STRUCTURE, "text")
                .add(Fact.TOPIC, body, CORE, "commitment/topic/code")
                .add(Fact.RESPONSIBLE, body, CORE, "commitment/party")
                .responsible(body.then(CORE, "commitment/partyRef"))
                .responsible(body.then(CORE, "careParty"))
                .responsible(body.then(CORE, "nextStep/responsible"))
                .responsible(body.then(CORE, "jointGoal/responsible"))
                .responsible(body.then(CORE, "contactPerson/responsible"))
                .responsible(body.then(CORE, "riskAndAction").then(Names.PLAN_STRUCTURE, "action/responsible"))
                .facts();
    }
}
