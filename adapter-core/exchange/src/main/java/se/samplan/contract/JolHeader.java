package se.samplan.contract;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the common header of newer contracts (JoL header 2.2) holds the facts of a record. */
final class JolHeader {

    /** An id that has a root alone is an id: what earlier versions of the contract called documentId stands there. */
    static final List<List<Fact>> IDENTITY = List.of(List.of(Fact.DOCUMENT_ID), List.of(Fact.DOCUMENT_ID_ROOT));

    private JolHeader() {}

    /**
     * The header's facts, and more.
     *
     * @param core namespace of the header and everything in it
     */
    static Map<Path, Fact> facts(String core, Map<Path, Fact> more) {
        Path header = Path.in(core, "header");
        String access = "accessControlHeader/";
        Map<Path, Fact> facts = new HashMap<>(Map.ofEntries(
                entry(header.then(core, access + "accountableHealthcareProvider/extension"), Fact.CARE_GIVER),
                entry(header.then(core, access + "accountableCareUnit/extension"), Fact.CARE_UNIT),
                entry(header.then(core, access + "patientId/root"), Fact.PERSON_TYPE),
                entry(header.then(core, access + "patientId/extension"), Fact.PERSON_ID),
                entry(header.then(core, access + "careProcessId/root"), Fact.CARE_PROCESS_ROOT),
                entry(header.then(core, access + "careProcessId/extension"), Fact.CARE_PROCESS),
                entry(header.then(core, access + "blockComparisonTime"), Fact.AUTHOR_TIME),
                entry(header.then(core, access + "approvedForPatient"), Fact.APPROVED_FOR_PATIENT),
                entry(header.then(core, "sourceSystemId/extension"), Fact.SOURCE_SYSTEM),
                entry(header.then(core, "record/id/root"), Fact.DOCUMENT_ID_ROOT),
                entry(header.then(core, "record/id/extension"), Fact.DOCUMENT_ID),
                entry(header.then(core, "record/timestamp"), Fact.DOCUMENT_TIME),
                entry(header.then(core, "author/timestamp"), Fact.OTHER_TIME),
                entry(header.then(core, "signature/timestamp"), Fact.OTHER_TIME)));
        facts.putAll(more);
        return facts;
    }
}
