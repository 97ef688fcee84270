package se.samplan.launch;

import java.io.PrintStream;
import java.util.List;
import se.samplan.produce.index.ParkedEntry;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.wiring.OperatorsOutbox;

/**
 * What an operator does with index updates from the command line, instead of starting the adapter: look at what is parked,
 * release it, let stopped deliveries go on. It names changes by their ids and prints nobody's identity.
 */
final class OutboxCommand {

    static final String PARKED = "--parked";
    static final String RELEASE = "--release=";
    static final String RESUME = "--resume";

    private static final String ALL = "all";

    private final OperatorsOutbox outbox;
    private final PrintStream out;

    private OutboxCommand(OperatorsOutbox outbox, PrintStream out) {
        this.outbox = outbox;
        this.out = out;
    }

    static boolean isOne(String argument) {
        return argument.equals(PARKED) || argument.equals(RESUME) || argument.startsWith(RELEASE);
    }

    /**
     * Does them in their order.
     *
     * @return false if something that should have been released is not parked
     * @throws SettingsRejected if these settings have no outbox, or it cannot be used
     */
    static boolean run(Settings settings, List<String> commands, PrintStream out) {
        try (OperatorsOutbox outbox = OperatorsOutbox.open(settings)) {
            OutboxCommand command = new OutboxCommand(outbox, out);
            boolean allDone = true;
            for (String each : commands) {
                allDone &= command.does(each);
            }
            return allDone;
        }
    }

    private boolean does(String command) {
        if (command.equals(PARKED)) {
            list();
            return true;
        }
        if (command.equals(RESUME)) {
            outbox.resume();
            out.println("deliveries that have stopped go on at their next look into the outbox");
            return true;
        }
        String id = command.substring(RELEASE.length());
        return id.equals(ALL) ? releaseAll() : release(id);
    }

    private void list() {
        List<ParkedEntry> parked = outbox.parked();
        out.println(parked.size() + " parked");
        parked.forEach(each -> out.println(String.join(
                " ",
                each.id(),
                each.reason(),
                "attempts=" + each.attempts(),
                "parked=" + each.parkedAt(),
                "waiting-since=" + each.since(),
                "categorization=" + each.categorization(),
                "logical-address=" + each.logicalAddress(),
                "data-controller=" + each.dataController())));
    }

    private boolean releaseAll() {
        long released = outbox.parked().stream()
                .map(ParkedEntry::id)
                .filter(outbox::release)
                .count();
        out.println(released + " released");
        return true;
    }

    /** The id is not printed when it names nothing: it can be anything that somebody has typed. */
    private boolean release(String id) {
        boolean released = outbox.release(id);
        out.println(released ? id + " released" : "nothing is parked under an id that was given");
        return released;
    }
}
