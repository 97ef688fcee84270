package se.samplan.producing;

import java.util.Map;
import se.samplan.model.planning.CodedValue;
import se.samplan.produce.Place;

/**
 * What an element can be filled with. One that nobody has thought of fails the test.
 *
 * @param ours what the record is known by that is wanted
 * @param nobodys what there is not
 * @param filters whether it tells records of this system apart; else it must name what is asked
 */
record RequestValue(Map<String, String> ours, Map<String, String> nobodys, boolean filters) {

    private static final String HSA = "1.2.752.129.2.1.4.1";
    private static final String PERSON = "1.2.752.129.2.1.3.1";

    static RequestValue of(RequestPart part) {
        return switch (part.name()) {
            case "careUnitHSAId", "careUnitHSAid", "careUnit", "careUnitId" ->
                filter(id(HSA, ConnectedJournal.UNIT), id(HSA, "TSTASTA00000-U999"));
            case "healthcareProvider", "careGiverId", "careGiverHSAId" ->
                filter(id(HSA, TwoRecords.GIVER), id(HSA, "TSTASTA00000-RG99"));
            case "datePeriod", "timePeriod" ->
                filter(Map.of("start", "20260120", "end", "20260131"), Map.of("start", "19900101", "end", "19901231"));
            case "careContactId" -> filter(Map.of("", TwoRecords.CONTACT), Map.of("", "K9"));
            case "careManagerType" -> type(TwoRecords.CONTACT_TYPE);
            case "agreementType" -> type(TwoRecords.AGREEMENT_TYPE);
            case "careProcessId" -> filter(id(TwoRecords.PROCESS.root(), "H1"), id(TwoRecords.PROCESS.root(), "H9"));
            case "hasMoreReference" ->
                new RequestValue(
                        Map.of("", new Place(TwoRecords.LATER, Long.MAX_VALUE).reference()),
                        Map.of("", "nobodys"),
                        false);
            case "sourceSystemHSAId", "sourceSystemHSAid", "sourceSystemId" ->
                new RequestValue(id(HSA, ConnectedJournal.SYSTEM), id(HSA, "TSTASTA00000-SYS9"), false);
            case "patientId", "subject_of_care" ->
                new RequestValue(person(ConnectedJournal.ASTA), person("194107149207"), false);
            case "healthcare_facility" ->
                new RequestValue(id(HSA, ConnectedJournal.UNIT), id(HSA, "TSTASTA00000-U999"), false);
            default -> throw new IllegalStateException("no value is known for " + part.name());
        };
    }

    private static RequestValue filter(Map<String, String> ours, Map<String, String> nobodys) {
        return new RequestValue(ours, nobodys, true);
    }

    private static RequestValue type(CodedValue ours) {
        String system = ours.codeSystem().orElseThrow();
        return filter(
                Map.of("code", ours.code().orElseThrow(), "codeSystem", system),
                Map.of("code", "nosuch", "codeSystem", system));
    }

    /** In whichever form the contract has it. */
    private static Map<String, String> id(String root, String extension) {
        return Map.of("root", root, "extension", extension, "", extension);
    }

    private static Map<String, String> person(String id) {
        return Map.of("root", PERSON, "extension", id, "id", id, "type", PERSON, "", id);
    }
}
