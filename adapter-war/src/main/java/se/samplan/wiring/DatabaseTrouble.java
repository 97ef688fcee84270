package se.samplan.wiring;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the failures of databases mean, for an operator who has written an address. The drivers' own texts may hold a password. */
final class DatabaseTrouble {

    private static final String UNREADABLE =
            ", its file cannot be opened; this user must be able to write it and its folder";
    private static final String NONE_TO_BE_MADE =
            ", there is no such database, and none is to be made by what its address or its server says";
    private static final String BEHIND =
            ", what its address says behind a semicolon cannot be followed; mend it, or take it out";
    private static final String INIT =
            ", what its address says behind INIT= cannot be done; take it out: it would be done for each connection anew";
    private static final String FILE_OR_INIT =
            ", a file cannot be opened: its own, which this user must be able to write,"
                    + " or one that its address names behind INIT=, which is better taken out";

    /** An IO error of H2, of its own file or of one that a script names. */
    private static final int IO = 90031;

    /** What the codes of H2 mean; the other failures are told by their code alone. */
    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry(90020, ", another process has its file open; a file serves one at a time"),
            Map.entry(90011, ", the address of a file must begin with jdbc:h2:/, jdbc:h2:./ or jdbc:h2:~/"),
            Map.entry(90028, UNREADABLE),
            Map.entry(90030, ", its file is damaged; put a copy in its place, or take it away to begin anew"),
            Map.entry(IO, UNREADABLE),
            Map.entry(90046, ", its address is not of the form jdbc:h2:PLACE;WORD=VALUE"),
            Map.entry(
                    90050, ", its address names a CIPHER, so the password is two: the file's, a blank and the user's"),
            Map.entry(90066, ", its address says something twice, or what has a setting of its own"),
            Map.entry(90062, ", its file cannot be made; this user must be able to write its folder"),
            Map.entry(
                    90113,
                    ", its address has a word behind a semicolon that H2 does not know; mend its spelling, or take it"
                            + " out"),
            Map.entry(90146, NONE_TO_BE_MADE),
            Map.entry(90149, NONE_TO_BE_MADE));

    /** Codes of H2 for a word behind the place with a value that it cannot have. */
    private static final Set<Integer> OF_VALUES = Set.of(50000, 90008, 90079, 90088);

    private static final int OPENED_ELSEWHERE = 90020;

    /** A statement that is wrong, or not allowed. */
    private static final String STATEMENT = "42";

    private static final String USER = "28";
    private static final String NO_DATABASE = "3D";

    /** What the SQL standard's classes of failures mean. */
    private static final Map<String, String> CLASSES = Map.of(
            "08",
            ", it cannot be reached; look whether it runs there and may be connected to",
            USER,
            ", it does not know this user with this password",
            NO_DATABASE,
            ", there is no database of this name");

    private DatabaseTrouble() {}

    /** Whether it may go by itself while a database is opened. */
    static boolean mayPass(SQLException sql) {
        int code = sql.getErrorCode();
        boolean isOfSettings = (MEANT.containsKey(code) && code != OPENED_ELSEWHERE) || OF_VALUES.contains(code);
        return !isOfSettings && !Set.of(USER, NO_DATABASE, STATEMENT).contains(classOf(sql));
    }

    /** What a failure means; empty if it is told by its code alone. */
    static String meaningOf(SQLException sql) {
        return MEANT.getOrDefault(sql.getErrorCode(), CLASSES.getOrDefault(classOf(sql), ""));
    }

    /**
     * What is wrong while a database is opened: what stands behind the place in an address of H2 is done then, and fails as statements do.
     *
     * @param address JDBC address
     */
    static String meaningAtOpening(SQLException sql, String address) {
        String written = address.toUpperCase(Locale.ROOT);
        boolean isInit = written.contains(";INIT=");
        if (!written.startsWith("JDBC:H2:")) {
            return meaningOf(sql);
        }
        if (isInit && sql.getErrorCode() == IO) {
            return FILE_OR_INIT;
        }
        if (OF_VALUES.contains(sql.getErrorCode()) || classOf(sql).equals(STATEMENT)) {
            return isInit ? INIT : BEHIND;
        }
        return meaningOf(sql);
    }

    private static String classOf(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return state.substring(0, Math.min(2, state.length()));
    }
}
