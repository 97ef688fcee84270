package se.samplan.launch;

import java.io.PrintStream;
import java.util.List;
import se.samplan.ledger.LedgerReading;
import se.samplan.settings.Settings;
import se.samplan.wiring.LedgerPlace;

/** What an operator finds out of the ledger from the command line. It prints ids of rows and nobody's identity. */
final class LedgerCommand {

    private static final String VERIFY = "--ledger=verify";
    private static final String RECONCILE = "--ledger=reconcile";

    private LedgerCommand() {}

    static boolean isOne(String argument) {
        return argument.equals(VERIFY) || argument.equals(RECONCILE);
    }

    /**
     * Does them in their order.
     *
     * @return false if a row has been changed, or an answer was not closed
     * @throws se.samplan.settings.SettingsRejected if these settings have no ledger, or it cannot be read
     */
    static boolean run(Settings settings, List<String> commands, PrintStream out) {
        LedgerReading reading = LedgerPlace.read(settings.ledger());
        boolean good = true;
        for (String command : commands) {
            good &= command.equals(VERIFY) ? verify(reading, out) : reconcile(reading, out);
        }
        return good;
    }

    private static boolean verify(LedgerReading reading, PrintStream out) {
        out.println(reading.rows() + " rows follow one from the other; the last has the hash " + reading.head());
        reading.broken().ifPresent(row -> out.println("row " + row + " does not follow from the one before"));
        return reading.broken().isEmpty();
    }

    private static boolean reconcile(LedgerReading reading, PrintStream out) {
        out.println(reading.open().size() + " answers were not closed");
        reading.open().forEach(out::println);
        return reading.open().isEmpty() && verify(reading, out);
    }
}
