package se.samplan.settings;

import java.util.List;

/** The settings cannot be used. Lists every problem at once, each naming its key. */
public final class SettingsRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public SettingsRejected(String file, List<String> problems) {
        super(file + ":\n  " + String.join("\n  ", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Each in one line. */
    public List<String> problems() {
        return problems;
    }
}
