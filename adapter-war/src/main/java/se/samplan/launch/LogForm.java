package se.samplan.launch;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.settings.SettingsRejected;

/**
 * In which form and from which level the log is written. Both are said before the program starts, by a property or in the
 * environment; with a word that nobody knows there would be no log at all.
 */
final class LogForm {

    private static final String FORM = "samplan.logs";
    private static final String IN_ENVIRONMENT = "SAMPLAN_LOGS";
    private static final String LEVEL = "samplan.logs.level";
    private static final Set<String> FORMS = Set.of("text", "json");
    private static final List<String> LEVELS = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");

    private LogForm() {}

    /**
     * Makes what was said a property that the log reads when it begins; what is empty was not said.
     *
     * @throws SettingsRejected if it is neither form, or no level
     */
    static void choose(Properties properties, Map<String, String> environment) {
        String form = Stream.of(properties.getProperty(FORM, ""), environment.getOrDefault(IN_ENVIRONMENT, ""))
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse("text");
        if (!FORMS.contains(form)) {
            throw rejected("-D" + FORM + " and " + IN_ENVIRONMENT + ": must be text or json");
        }
        properties.setProperty(FORM, form);
        String level = properties.getProperty(LEVEL, "");
        if (level.isBlank()) {
            properties.remove(LEVEL);
        } else if (!LEVELS.contains(level)) {
            throw rejected("-D" + LEVEL + ": must be one of " + String.join(", ", LEVELS));
        }
    }

    private static SettingsRejected rejected(String why) {
        return new SettingsRejected("log", List.of(why));
    }
}
