package se.samplan.launch;

import java.io.PrintStream;
import java.util.List;
import se.samplan.ledger.LedgerReading;
import se.samplan.ledger.TellingReading;
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
     * @return false if a row has been changed, an answer was not closed, or the national access log is not told of a post
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
        boolean allTold = told(reading.telling(), out);
        return reading.open().isEmpty() && allTold && verify(reading, out);
    }

    /** What waits is as it should be; what is given up somebody has to look into. */
    private static boolean told(TellingReading telling, PrintStream out) {
        if (telling.posts() > 0) {
            out.println("of " + telling.posts() + " posts for the national access log " + telling.told()
                    + " are stored there, " + telling.waiting() + " wait, " + telling.notTold()
                    + " are of answers that never left, and "
                    + telling.givenUp().size() + " are given up");
            telling.givenUp().forEach(out::println);
        }
        return telling.givenUp().isEmpty();
    }
}
