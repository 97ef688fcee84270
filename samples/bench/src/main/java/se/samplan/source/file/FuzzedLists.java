package se.samplan.source.file;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import se.samplan.contract.Contracts;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;

/** Operators' lists, of any bytes: each is read, or refused with what is wrong in it. In this package for the tables are its own. */
public final class FuzzedLists {

    private static final ContractColumn CONTRACTS = new ContractColumn(
            Contracts.all().stream().map(contract -> contract.id()).collect(Collectors.toSet()));

    /** Reads one kind of list. */
    @FunctionalInterface
    private interface Table {
        Object read(String text) throws ListRejected;
    }

    private static final List<Table> TABLES = List.of(
            ConsumerTable::read,
            IdentityTable::read,
            RelationTable::read,
            HsaTreeFile::read,
            text -> FallbackTable.read(text, CONTRACTS),
            text -> GiverTable.read(text, CONTRACTS),
            text -> MandateTable.read(text, CONTRACTS),
            text -> PermissionTable.read(text, CONTRACTS),
            text -> RouteTable.read(text, CONTRACTS),
            text -> LimitTable.read(text, new ContractTimeLines.Bounds(CONTRACTS, Duration.ofMillis(500))));

    /** A line of each that is as it should be, in the order of the tables. */
    private static final List<String> LINES = List.of(
            "TSTASTA00000-CON2 = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101 vouches",
            "194307782393 = 194304247663",
            "TSTASTA00000-P101 TSTASTA00000-U101 194304247663 2026-01-01..2026-12-31",
            "TSTASTA00000-U101 = TSTASTA00000-RG00",
            "GetCarePlans/2 TSTASTA00000-SYS1",
            "TSTASTA00000-RG00 * TSTASTA00000-SYS1",
            "196802149283 194304247663 appointed * .. TSTASTA00000-REG1",
            "TSTASTA00000-CON1 GetCarePlans TSTASTA00000-*",
            "GetCarePlans/2 TSTASTA00000-SYS1 = https://source.example.org/plans",
            "TSTASTA00000-SYS3 max-answer=1kB rate=5 concurrency=2");

    private FuzzedLists() {}

    /** How many kinds there are. */
    public static int kinds() {
        return TABLES.size();
    }

    /** What Jazzer begins with. */
    public static String line(int kind) {
        return LINES.get(kind);
    }

    /** Returns, if all is well, whether it could be read. */
    public static boolean read(int kind, byte[] content) {
        try {
            TABLES.get(kind).read(ListText.of(content));
            return true;
        } catch (ListRejected e) {
            return false; // that is an answer, too
        }
    }
}
