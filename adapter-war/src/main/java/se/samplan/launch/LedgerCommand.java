package se.samplan.launch;

import java.io.PrintStream;
import java.util.List;
import se.samplan.ledger.GivenUp;
import se.samplan.ledger.LedgerReading;
import se.samplan.ledger.TellingReading;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.wiring.LedgerPlace;

/**
 * What an operator finds out of the ledger from the command line, and what of it is to be told again to the national access log.
 * It prints ids of rows and nobody's identity.
 */
final class LedgerCommand {

    private static final String VERIFY = "--ledger=verify";
    private static final String RECONCILE = "--ledger=reconcile";
    private static final String GIVEN_UP = "--ledger=given-up";
    private static final String TELL_AGAIN = "--tell-again=";

    private static final String ALL = "all";

    private final Settings settings;
    private final PrintStream out;

    private LedgerCommand(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static boolean isOne(String argument) {
        return List.of(VERIFY, RECONCILE, GIVEN_UP).contains(argument) || argument.startsWith(TELL_AGAIN);
    }

    /**
     * Does them in their order, by what the ledger held when it began. Of a ledger in which a row has been changed, or cannot be
     * read, they know the rows before that one, and say so.
     *
     * @return false if a row has been changed or cannot be read, an answer was not closed, the national access log is not told of
     *     a post, or nothing is given up that should be told again
     * @throws SettingsRejected if these settings have no ledger, it cannot be read, or nobody tells the national access log
     */
    static boolean run(Settings settings, List<String> commands, PrintStream out) {
        LedgerReading reading = LedgerPlace.read(settings.ledger());
        LedgerCommand command = new LedgerCommand(settings, out);
        boolean good = true;
        for (String each : commands) {
            good &= command.does(each, reading);
        }
        reading.broken().ifPresent(row -> out.println(row.words() + "; nothing from there on has been read"));
        return good && reading.broken().isEmpty();
    }

    private boolean does(String command, LedgerReading reading) {
        return switch (command) {
            case VERIFY -> verify(reading);
            case RECONCILE -> reconcile(reading);
            case GIVEN_UP -> list(reading.telling().givenUp());
            default -> tellAgain(command.substring(TELL_AGAIN.length()), reading);
        };
    }

    private boolean verify(LedgerReading reading) {
        out.println(reading.rows() + " rows follow one from the other; the last has the hash " + reading.head());
        return reading.broken().isEmpty();
    }

    private boolean reconcile(LedgerReading reading) {
        out.println(reading.open().size() + " answers were not closed");
        reading.open().forEach(out::println);
        boolean allTold = told(reading.telling());
        boolean isWhole = verify(reading);
        return reading.open().isEmpty() && allTold && isWhole;
    }

    /** What waits is as it should be; what is given up somebody has to look into. */
    private boolean told(TellingReading telling) {
        if (telling.posts() > 0) {
            out.println("of " + telling.posts() + " posts for the national access log " + telling.told()
                    + " are stored there, " + telling.waiting() + " wait, " + telling.notTold()
                    + " are of answers that never left, and "
                    + telling.givenUp().size() + " are given up");
            telling.givenUp().forEach(post -> out.println(post.logId() + " " + post.why()));
        }
        return telling.givenUp().isEmpty();
    }

    private boolean list(List<GivenUp> posts) {
        out.println(posts.size() + " given up");
        posts.forEach(post -> out.println(String.join(" ", post.logId(), post.why(), "given-up=" + post.at())));
        return true;
    }

    /** Nothing is left for a program that will not start. */
    private boolean tellAgain(String id, LedgerReading reading) {
        if (settings.log().isEmpty()) {
            throw new SettingsRejected(
                    "settings", List.of("log.address: is not set, so nobody tells the national access log"));
        }
        if (reading.broken().isPresent() && settings.ledger().file().isPresent()) {
            out.println("nothing is told again: the adapter does not start with this file");
            return false;
        }
        return tellAgain(id, reading.telling().givenUp());
    }

    /** The id is not printed when it names nothing: it can be anything that somebody has typed. */
    private boolean tellAgain(String id, List<GivenUp> posts) {
        List<GivenUp> chosen = posts.stream()
                .filter(post -> id.equals(ALL) || id.equals(post.logId()))
                .toList();
        if (!chosen.isEmpty()) {
            LedgerPlace.tellAgain(settings.ledger(), chosen);
        }
        boolean isNone = chosen.isEmpty() && !id.equals(ALL);
        out.println(
                isNone
                        ? "nothing is given up under an id that was given"
                        : chosen.size() + " are told again when the adapter next looks into its ledger");
        return !isNone;
    }
}
