package se.samplan.contract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.model.ContractId;

/** GetCarePlans 2.0 (vård- och omsorgsplaner), with the structure of the information model where a source sends it. */
public final class CarePlans2 {

    private static final String DOMAIN = "urn:riv:clinicalprocess:logistics:logistics:";
    private static final String SERVICE = DOMAIN + "GetCarePlansResponder:2";
    private static final String CORE = DOMAIN + "3";
    private static final String PACKAGE =
            "schemas/clinicalprocess_logistics_logistics_3.0/interactions/GetCarePlansInteraction/";

    private CarePlans2() {}

    /** The description. */
    public static AggregatedContract<GetCarePlansType> description() {
        return new AggregatedContract<>(
                new ContractId(SERVICE),
                "GetCarePlans",
                "2.0",
                PACKAGE + "GetCarePlansInteraction_2.0_RIVTABP21.wsdl",
                DOMAIN + "GetCarePlans:2:rivtabp21",
                // One "logistics" is missing, as published.
                "urn:riv:clinicalprocess:logistics:GetCarePlansResponder:2:GetCarePlans",
                GetCarePlansType.class,
                CarePlans2::asked,
                new QName(SERVICE, "carePlan"),
                facts(),
                Optional.of(new ResultElement(new QName(SERVICE, "result"), CORE)),
                new IndexCategory("riv:clinicalprocess:logistics:logistics", "cll-cp"));
    }

    private static Asked asked(GetCarePlansType request) {
        return new Asked(
                request.getPatientId().getId(),
                request.getPatientId().getType(),
                Optional.ofNullable(request.getSourceSystemHSAId()));
    }

    private static Map<Path, Fact> facts() {
        Path header = Path.in(CORE, "carePlanHeader");
        Path body = Path.in(CORE, "carePlanBody");
        Path structure = body.then(Names.PLAN_STRUCTURE, "structuredCarePlan");
        return Map.ofEntries(
                entry(header.then(CORE, "documentId"), Fact.DOCUMENT_ID),
                entry(header.then(CORE, "sourceSystemHSAId"), Fact.SOURCE_SYSTEM),
                entry(header.then(CORE, "documentTime"), Fact.DOCUMENT_TIME),
                entry(header.then(CORE, "patientId/id"), Fact.PERSON_ID),
                entry(header.then(CORE, "patientId/type"), Fact.PERSON_TYPE),
                entry(header.then(CORE, "accountableHealthcareProfessional/authorTime"), Fact.AUTHOR_TIME),
                entry(body.then(CORE, "typeOfCarePlanEnum"), Fact.PLAN_TYPE),
                entry(structure.then(Names.PLAN_STRUCTURE, "prominence"), Fact.PROMINENCE),
                entry(structure.then(Names.PLAN_STRUCTURE, "status"), Fact.STATUS),
                entry(structure.then(Names.PLAN_STRUCTURE, "validityPeriod/start"), Fact.VALID_FROM),
                entry(structure.then(Names.PLAN_STRUCTURE, "provenance/lastUpdated"), Fact.LAST_UPDATED),
                entry(structure.then(Names.PLAN_STRUCTURE, "provenance/versionNumber"), Fact.VERSION));
    }
}
