package se.samplan.samples.conformance.replay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.Text;

/**
 * Loads by a command of the tester's: words between blanks, without a shell. What it prints is not shown, since it may be what
 * the tested system says.
 *
 * @param longest after which it is ended
 */
public record CommandLoading(String command, Duration longest) implements Loading {

    @Override
    public Optional<Stop> load(Step step) {
        ProcessBuilder builder = new ProcessBuilder(words(step))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SAMPLAN_STEP", Integer.toString(step.number()));
        builder.environment().put("SAMPLAN_CLOCK", step.clock().toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return wait(process, step);
        } catch (IOException e) {
            return Optional.of(
                    new Stop(
                            "LOAD_FAILED",
                            Text.of(
                                    "the command of --load could not be started at step %s",
                                    "kommandot i --load kunde inte startas vid steg %s", step.number()),
                            new Text(
                                    "See that the program is there and may be run; there is no shell, so begin with the program itself.",
                                    "Kontrollera att programmet finns och får köras; inget skal används, så börja med själva programmet.")));
        }
    }

    private List<String> words(Step step) {
        return Stream.of(command.strip().split("\\s+", -1))
                .map(word -> word.replace("{step}", Integer.toString(step.number()))
                        .replace("{clock}", step.clock().toString()))
                .toList();
    }

    private Optional<Stop> wait(Process process, Step step) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                return Optional.of(new Stop(
                        "LOAD_TOO_SLOW",
                        Text.of(
                                "the command of --load had not ended within --load-timeout at step %s",
                                "kommandot i --load var inte klart inom --load-timeout vid steg %s", step.number()),
                        new Text(
                                "Run the command by hand; give it more time by --load-timeout.",
                                "Kör kommandot för hand; ge det mer tid med --load-timeout.")));
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Stop(
                                    "LOAD_FAILED",
                                    Text.of(
                                            "the command of --load ended with %s at step %s",
                                            "kommandot i --load slutade med %s vid steg %s",
                                            process.exitValue(),
                                            step.number()),
                                    new Text(
                                            "Run the command by hand to see what it says; what it prints is not shown here.",
                                            "Kör kommandot för hand för att se vad det säger; det som skrivs ut visas inte här.")));
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return Optional.of(new Stop(
                    "LOAD_FAILED",
                    Text.of(
                            "the command of --load was interrupted at step %s",
                            "kommandot i --load avbröts vid steg %s", step.number()),
                    new Text("Run it again.", "Kör det igen.")));
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
