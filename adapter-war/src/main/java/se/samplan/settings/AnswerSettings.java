package se.samplan.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the answers of sources are checked against the contracts' schemas.
 *
 * @param otherwise what holds for a contract that is not named
 * @param named by contract, {@code GetCarePlans} or {@code GetCarePlans.2}, as written; whether there is one is not known here
 */
public record AnswerSettings(Validation otherwise, Map<String, Validation> named) {

    /** The key for every contract, and of those for one contract all that stands before a dot and its name. */
    public static final String KEY = "answers.validation";

    private static final String[] WORDS = {"off", "report", "enforce"};

    /** What is done about an answer that is not valid. */
    public enum Validation {
        /** Nothing; it is not looked for. */
        OFF,
        /** It is logged. */
        REPORT,
        /** It is logged and not used. */
        ENFORCE
    }

    public AnswerSettings {
        named = Map.copyOf(named);
    }

    static AnswerSettings read(SettingsReader from) {
        Map<String, Validation> named = new TreeMap<>();
        from.below(KEY + ".").forEach(name -> named.put(name, value(from, KEY + "." + name)));
        return new AnswerSettings(value(from, KEY), named);
    }

    /** What holds for a contract: what is said of its major version, else of its name, else of all. */
    public Validation of(String contract, String major) {
        return Optional.ofNullable(named.get(contract + "." + major))
                .or(() -> Optional.ofNullable(named.get(contract)))
                .orElse(otherwise);
    }

    private static Validation value(SettingsReader from, String key) {
        return Validation.valueOf(from.oneOf(key, WORDS).toUpperCase(Locale.ROOT));
    }
}
