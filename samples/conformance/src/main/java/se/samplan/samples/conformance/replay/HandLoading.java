package se.samplan.samples.conformance.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.samplan.samples.conformance.check.Stop;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;

/**
 * Loads by a person: says what, and waits for Enter.
 *
 * @param in where Enter is read
 * @param out hears each line
 */
public record HandLoading(Story story, List<TestedContract> contracts, BufferedReader in, Consumer<String> out)
        implements Loading {

    public HandLoading {
        contracts = List.copyOf(contracts);
    }

    @Override
    public Optional<Stop> load(Step step) {
        out.accept("  " + step.happens().english());
        out.accept("  Set the system's clock, if it has one of its own, to " + step.time() + ".");
        boolean isSame = contracts.stream()
                .flatMap(contract -> story.files(contract, step).stream())
                .noneMatch(StoryFile::isChanged);
        out.accept(
                isSame
                        ? "  There is nothing new to load."
                        : "  Load what these files hold"
                                + (step.isFirst() ? ":" : "; what stands in no file here is as at the step before:"));
        for (TestedContract contract : contracts) {
            story.files(contract, step).stream()
                    .filter(StoryFile::isChanged)
                    .forEach(file -> out.accept("    " + file.place()));
            List<Change> changes = story.changes(contract, step);
            if (!changes.isEmpty()) {
                out.accept("      " + contract.name() + ": "
                        + changes.stream().map(this::words).collect(Collectors.joining(", ")));
            }
        }
        out.accept("  Press Enter when it is done.");
        return waited(step);
    }

    private String words(Change change) {
        return StoryRecord.name(change.key()).english() + " " + change.kind().word();
    }

    private Optional<Stop> waited(Step step) {
        try {
            return in.readLine() == null ? Optional.of(ended(step)) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(ended(step));
        }
    }

    private static Stop ended(Step step) {
        return new Stop(
                "NOT_LOADED",
                Text.of(
                        "the input ended before step %s was loaded",
                        "indata tog slut innan steg %s var inläst", step.number()),
                new Text(
                        "Run --by-hand in a terminal, and press Enter when a step is loaded.",
                        "Kör --by-hand i ett terminalfönster och tryck på Enter när ett steg är inläst."));
    }
}
