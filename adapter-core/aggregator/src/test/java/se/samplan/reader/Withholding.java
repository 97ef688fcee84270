package se.samplan.reader;

import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.AT_U202;
import static se.samplan.reader.Cases.AT_U401;
import static se.samplan.reader.Cases.PLANS;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.Contracts;
import se.samplan.question.Audience;
import se.samplan.question.Readers;

/** What may be the matter with Asta's records, and who reads them. */
final class Withholding {

    static final AggregatedContract<?> AGREEMENTS = CareAgreements1.description();
    static final Consents AGREED = Consents.to("RG00", "KH00", "KS00");
    static final Audience AT_U501 = Readers.named(Audience.socialCareStaff(Cases.hsa("KS00"), Cases.hsa("U501")));
    static final AccessPolicy LANES_APART = new AccessPolicy(Set.of(Cases.hsa("KS00")), false, false);
    static final AccessPolicy LANES_OPEN = new AccessPolicy(Set.of(Cases.hsa("KS00")), true, true);

    /** What is the matter with Asta's plans at step 9. */
    enum Matter {
        INNER_BLOCK,
        OUTER_BLOCK,
        PART_BLOCKED,
        BLOCKED_BESIDE_A_DEFECT,
        NO_CONSENT,
        CHECKS_ARE_DOWN,
        NO_UNIT,
        NOT_APPROVED;

        Cases cases() {
            Cases cases = Cases.of(PLANS, 9).under(LANES_APART).checkedBy(new Blocks(), AGREED);
            return switch (this) {
                case INNER_BLOCK -> cases.checkedBy(new Blocks().inner("RG00", "U202", "20260116000000"), AGREED);
                case OUTER_BLOCK -> cases.checkedBy(new Blocks().outer("KH00"), AGREED);
                case PART_BLOCKED ->
                    cases.change("SYS1", Withholding::withAnotherPlanOfU202)
                            .checkedBy(new Blocks().inner("RG00", "U202", "20250101000000"), AGREED);
                case BLOCKED_BESIDE_A_DEFECT ->
                    cases.change(
                                    "SYS2",
                                    xml -> xml.replaceFirst(
                                            "<svc:carePlan>",
                                            "<svc:carePlan><core:carePlanHeader/></svc:carePlan><svc:carePlan>"))
                            .checkedBy(new Blocks().inner("RG00", "U202", "20250101000000"), AGREED);
                case NO_CONSENT -> cases.checkedBy(new Blocks(), Consents.to());
                case CHECKS_ARE_DOWN ->
                    cases.checkedBy((question, deadline) -> CompletableFuture.failedFuture(new Down()), AGREED);
                case NO_UNIT ->
                    cases.change(
                            "SYS1",
                            xml -> xml.replaceAll(
                                    "<([a-z]+):healthcareProfessionalCareUnitHSAId>[^<]*</\\1:healthcareProfessionalCareUnitHSAId>",
                                    ""));
                case NOT_APPROVED ->
                    cases.change("SYS2", xml -> xml.replace("approvedForPatient>true", "approvedForPatient>false"));
            };
        }
    }

    /** A service that is not there. */
    private static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Withholding() {}

    static Cases agreed(Cases cases) {
        return cases.under(LANES_APART).checkedBy(new Blocks(), AGREED);
    }

    static String shortId(String recordId) {
        return recordId.replace("TSTASTA00000-", "");
    }

    static Audience reader(String name) {
        return switch (name) {
            case "PERSON" -> Audience.PERSON;
            case "AGENT" -> Audience.AGENT;
            case "SYSTEM" -> Audience.SYSTEM;
            case "AT_U101" -> AT_U101;
            case "IN_EMERGENCY" -> Readers.inEmergency(AT_U101);
            case "AT_U202" -> AT_U202;
            case "AT_U401" -> AT_U401;
            case "AT_U501" -> AT_U501;
            default -> throw new AssertionError(name);
        };
    }

    static String withAnotherPlanOfU202(String xml) {
        return withAnotherPlan(xml, "P2b", "U202");
    }

    static String withAnotherPlan(String xml, String id, String unit) {
        int begin = xml.indexOf("<svc:carePlan>");
        int end = xml.indexOf("</svc:carePlan>", begin) + "</svc:carePlan>".length();
        String other = xml.substring(begin, end)
                .replaceAll("(<core:documentId>)P2[a-z]?<", "$1" + id + "<")
                .replaceAll("(<core:healthcareProfessionalCareUnitHSAId>TSTASTA00000-)U[0-9]+<", "$1" + unit + "<");
        return xml.substring(0, end) + other + xml.substring(end);
    }

    static String withoutRecords(String xml) {
        String records = Contracts.all().stream()
                .map(contract -> contract.wire().record().getLocalPart())
                .distinct()
                .collect(Collectors.joining("|"));
        return xml.replaceAll("(?s)<svc:(" + records + ")>.*</svc:\\1>", "");
    }
}
