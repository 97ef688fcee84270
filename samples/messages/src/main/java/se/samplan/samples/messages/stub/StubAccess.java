package se.samplan.samples.messages.stub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stub of the services of access: answers CheckBlocks 4.0, CheckConsent 2.0 and CheckPatientRelation 1.0 from what it has been told.
 * Nothing is blocked, nobody has agreed and there is no relation until it is. Consent is a unit's, and a relation an employee's at a unit:
 * a reader from elsewhere has neither.
 */
public final class StubAccess extends StubEndpoint {

    /** The logical address of the national services of blocks and consent. */
    public static final String LOGICAL_ADDRESS = "SE165565594230-1000";

    /** What is wrong with the rows of an answer of CheckBlocks. */
    public enum RowFault {
        NONE,
        /** The answer is about rows that were not asked about, all of them open, and about none that was. */
        OTHER_ROWS,
        /** Every row is open, and there is one more that was not asked about. */
        ONE_TOO_MANY,
        /** The last row has no answer. */
        PARTIAL,
        /** The first row has two answers, open and blocked. */
        TWICE,
        /** The service could not check the first row, and says so. */
        NOT_CHECKED,
        /** The first row has a status of another version. */
        UNKNOWN_STATUS
    }

    private record Blocked(String giver, String unit, String from) {}

    private final List<Blocked> blocks = new ArrayList<>();
    private final Map<String, String> consents = new HashMap<>();
    private final Set<String> relations = new HashSet<>();
    private RowFault fault = RowFault.NONE;

    private StubAccess(int port) {
        super(port);
    }

    /**
     * Starts the services.
     *
     * @param port 0 for any that is free
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubAccess start(int port) {
        StubAccess services = new StubAccess(port);
        services.open();
        return services;
    }

    /**
     * Starts the services as they stand in the demonstration: Asta has agreed that home care at U401 reads, and has blocked the surgical
     * ward for others; Farzane has a care relation there, and nowhere else.
     *
     * @param port 0 for any that is free
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static StubAccess ofAsta(int port) {
        return start(port)
                .consentTo("TSTASTA00000-U401")
                .relation("TSTASTA00000-P401", "TSTASTA00000-U401")
                .blockUnit("TSTASTA00000-RG00", "TSTASTA00000-U202", "2026-01-16T00:00:00");
    }

    /**
     * Blocks a unit for other units of its care giver and for all others (inre spärr).
     *
     * @param from records that were registered from then on, {@code YYYY-MM-DDThh:mm:ss}
     */
    public synchronized StubAccess blockUnit(String giver, String unit, String from) {
        blocks.add(new Blocked(giver, unit, from));
        return this;
    }

    /** Blocks a care giver for all others (yttre spärr). */
    public synchronized StubAccess blockGiver(String giver) {
        blocks.add(new Blocked(giver, "", ""));
        return this;
    }

    /** The person has agreed that staff of that unit reads. */
    public synchronized StubAccess consentTo(String unit) {
        consents.put(unit, "Consent");
        return this;
    }

    /** Staff of that unit has registered emergency access. */
    public synchronized StubAccess emergencyAt(String unit) {
        consents.put(unit, "Emergency");
        return this;
    }

    /** That employee at that unit has a care relation. */
    public synchronized StubAccess relation(String employee, String unit) {
        relations.add(employee + " " + unit);
        return this;
    }

    /** Sets what is wrong with the rows of answers about blocks from now on. */
    public synchronized void setRowFault(RowFault other) {
        fault = other;
    }

    /** Forgets everything it has been told, and goes back to the normal mood. */
    public synchronized void forget() {
        blocks.clear();
        consents.clear();
        relations.clear();
        fault = RowFault.NONE;
        setMood(Mood.NORMAL);
        clearReceived();
    }

    @Override
    synchronized byte[] answer(ReceivedRequest request, StubContract contract) throws Refusal {
        checkAddress(request, contract);
        return switch (contract) {
            case CHECK_BLOCKS -> contract.answer(blocks(request));
            case CHECK_CONSENT -> contract.answer(consent(request));
            case CHECK_PATIENT_RELATION -> contract.answer(relation(request));
            default -> throw new Refusal("Client", "VP004 [STUB] Kontraktet är okänt här");
        };
    }

    /** The relation is asked for at the reader's care giver, the others at the national service. */
    private static void checkAddress(ReceivedRequest request, StubContract contract) throws Refusal {
        String expected = contract == StubContract.CHECK_PATIENT_RELATION
                ? field(request, "AccessingActor/CareProviderId")
                : LOGICAL_ADDRESS;
        if (!request.logicalAddress().equals(expected)) {
            throw new Refusal("Client", "VP004 [STUB] Logisk adress hör inte hit");
        }
    }

    private static String field(ReceivedRequest request, String path) {
        return request.fields().getOrDefault(path, "");
    }

    private String blocks(ReceivedRequest request) throws Refusal {
        String giver = field(request, "accessingActor/careProviderId");
        String unit = field(request, "accessingActor/careUnitId");
        List<BlockRow> rows = BlockRow.of(request.body());
        List<String> results = rows.stream()
                .map(row -> row(row.number(), isBlocked(row, giver, unit) ? "BLOCKED" : "OK"))
                .collect(Collectors.toCollection(ArrayList::new));
        String code = fault == RowFault.NOT_CHECKED ? "INFO" : "OK";
        return "<checkBlocksResult><c:result><c:resultCode>" + code + "</c:resultCode></c:result>"
                + String.join("", damaged(results, rows)) + "</checkBlocksResult>";
    }

    private List<String> damaged(List<String> results, List<BlockRow> rows) {
        String first = rows.get(0).number();
        switch (fault) {
            case NONE -> {}
            case OTHER_ROWS -> results.replaceAll(result -> row("70001", "OK"));
            case ONE_TOO_MANY -> results.add(row("70001", "OK"));
            case PARTIAL -> results.remove(results.size() - 1);
            case TWICE -> results.add(row(first, "BLOCKED"));
            case NOT_CHECKED -> results.set(0, row(first, "VALIDATIONERROR"));
            case UNKNOWN_STATUS -> results.set(0, row(first, "OPEN"));
        }
        return results;
    }

    private static String row(String number, String status) {
        return "<c:checkResults><c:status>" + status + "</c:status><c:rowNumber>" + number
                + "</c:rowNumber></c:checkResults>";
    }

    private boolean isBlocked(BlockRow row, String giver, String unit) {
        return blocks.stream()
                .filter(block -> block.giver().equals(row.giver()))
                .anyMatch(block -> block.unit().isEmpty()
                        ? !giver.equals(row.giver())
                        : block.unit().equals(row.unit())
                                && !unit.equals(row.unit())
                                && row.until().compareTo(block.from()) >= 0);
    }

    private String consent(ReceivedRequest request) {
        String kind = consents.getOrDefault(field(request, "accessingActor/careUnitId"), "");
        String assertion = kind.isEmpty() ? "" : "<c:assertionType>" + kind + "</c:assertionType>";
        return "<checkResult><c:result><c:resultCode>OK</c:resultCode></c:result><c:hasConsent>" + !kind.isEmpty()
                + "</c:hasConsent>" + assertion + "</checkResult>";
    }

    private String relation(ReceivedRequest request) {
        boolean has = relations.contains(
                field(request, "AccessingActor/EmployeeId") + " " + field(request, "AccessingActor/CareUnitId"));
        return "<CheckResultType><c:Result><c:ResultCode>OK</c:ResultCode><c:ResultText/></c:Result>"
                + "<c:HasPatientrelation>" + has + "</c:HasPatientrelation></CheckResultType>";
    }
}
