package se.samplan.launch;

import java.io.PrintStream;
import java.util.List;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.wiring.OperatorsPlan;

/** Tells an operator who would be asked, and why: consumer, contract and logical address, and nobody's identity. */
final class WhoIsAskedCommand {

    private static final String NAME = "--who-is-asked=";
    private static final int PARTS = 3;

    private WhoIsAskedCommand() {}

    static boolean isOne(String argument) {
        return argument.startsWith(NAME);
    }

    /**
     * Answers them in their order.
     *
     * @return false if a source that is named would not be asked
     * @throws SettingsRejected if there is no aggregator in these settings, or a list cannot be used
     * @throws CannotStart if one does not say what it is about
     */
    static boolean run(Settings settings, List<String> commands, PrintStream out) {
        OperatorsPlan plan = OperatorsPlan.of(settings);
        boolean all = true;
        for (String command : commands) {
            all &= answer(plan, command.substring(NAME.length()), out);
        }
        return all;
    }

    private static boolean answer(OperatorsPlan plan, String command, PrintStream out) {
        String[] parts = command.split(",", -1);
        if (parts.length != PARTS || List.of(parts).stream().anyMatch(part -> part.isBlank() || part.contains(" "))) {
            throw new CannotStart(NAME + " names a consumer, a contract and a logical address, with commas between"
                    + " them: " + NAME + "TSTASTA00000-CONS1,GetCarePlans,TSTASTA00000-SYS1");
        }
        OperatorsPlan.mistakeIn(parts[0], parts[2]).ifPresent(mistake -> {
            throw new CannotStart(NAME + " names a " + mistake);
        });
        List<OperatorsPlan.Verdict> told = plan.of(parts[0], parts[1], parts[2]);
        if (told.isEmpty()) {
            throw new CannotStart(NAME + " names no contract here; write a name such as GetCarePlans, or with its"
                    + " version GetCarePlans/2, or its namespace as the catalogue has it");
        }
        told.forEach(one -> one.lines().forEach(out::println));
        return told.stream().allMatch(OperatorsPlan.Verdict::asked);
    }
}
