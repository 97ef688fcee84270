package se.samplan.settings;

import java.util.Optional;

/**
 * Where operators look.
 *
 * @param host address that the port is opened on by {@code java -jar}
 * @param port for operators alone; without one, their pages stand beside what is served, and {@code /status} is off
 */
public record ManagementSettings(String host, Optional<Integer> port) {

    private static final int MAX_PORT = 65535;

    static ManagementSettings read(SettingsReader from) {
        String key = "management.port";
        return new ManagementSettings(
                from.text("management.host"), from.optional(key).map(given -> from.number(key, 0, MAX_PORT)));
    }
}
