package se.samplan.wiring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.samplan.settings.SettingsRejected;

/** Collects what is wrong with settings, so that an operator learns of all of it in one start. */
final class Mistakes {

    private final Set<String> problems = new LinkedHashSet<>();

    /** What was made of settings; empty if they cannot be used, which is told at the end. */
    <T> Optional<T> unless(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (SettingsRejected e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Adds one. */
    void add(String problem) {
        problems.add(problem);
    }

    /** @throws SettingsRejected naming all of them, if there are any */
    void end() {
        if (!problems.isEmpty()) {
            throw new SettingsRejected("settings", List.copyOf(problems));
        }
    }
}
