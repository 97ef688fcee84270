package se.samplan.contract;

import java.util.HashMap;
import java.util.Map;

/** Where the common header of older contracts (PatientSummaryHeader) holds the facts of a record. */
final class SummaryHeader {

    private SummaryHeader() {}

    /**
     * The header's facts, and more.
     *
     * @param header the element that is one
     * @param core namespace of everything in it
     * @param system local name of the source system, which the contracts spell in two ways
     */
    static Map<Path, Fact> facts(Path header, String core, String system, Map<Path, Fact> more) {
        String professional = "accountableHealthcareProfessional/";
        Map<Path, Fact> facts = new HashMap<>(Map.of(
                header.then(core, "documentId"), Fact.DOCUMENT_ID,
                header.then(core, system), Fact.SOURCE_SYSTEM,
                header.then(core, "documentTime"), Fact.DOCUMENT_TIME,
                header.then(core, "patientId/id"), Fact.PERSON_ID,
                header.then(core, "patientId/type"), Fact.PERSON_TYPE,
                header.then(core, professional + "authorTime"), Fact.AUTHOR_TIME,
                header.then(core, professional + "healthcareProfessionalCareUnitHSAId"), Fact.CARE_UNIT,
                header.then(core, professional + "healthcareProfessionalCareGiverHSAId"), Fact.CARE_GIVER,
                header.then(core, "approvedForPatient"), Fact.APPROVED_FOR_PATIENT,
                header.then(core, "careContactId"), Fact.CARE_CONTACT));
        facts.put(header.then(core, "nullified"), Fact.NULLIFIED);
        facts.putAll(more);
        return facts;
    }
}
