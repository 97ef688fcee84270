package se.samplan.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.list.ListRejected;
import se.samplan.model.WrittenId;

/**
 * What an operator knows of plans by their headers. The lines are {@code owner.HSA-ID = healthcare} or {@code socialCare},
 * {@code unit.HSA-ID} with the same values, and {@code type.VP = VP detail Vårdplan}, which gives kind, prominence and Swedish
 * name for the contract's type of plan, or for {@code none}.
 *
 * @param socialCare by care giver or care unit; no for health care
 * @param kinds by the contract's type of plan
 */
public record FactsFile(Map<String, Boolean> socialCare, Map<String, Kind> kinds) {

    /** What stands for plans without a type. */
    public static final String NO_TYPE = "none";

    static final FactsFile NONE = new FactsFile(Map.of(), Map.of());

    private static final String SETTING = "producer.behind.facts-file";
    private static final String KEY = SETTING + ": ";
    private static final Pattern OWNER = Pattern.compile("(?:owner|unit)\\.\\s*(\\S.*)");
    private static final Pattern TYPE = Pattern.compile("type\\.(.+)");
    private static final Pattern KIND = Pattern.compile("(\\w+)\\s+(overview|detail)\\s+(\\S.*)");
    private static final List<String> TYPES = List.of("SPLPTLRV", "SPU", "VP", "HP", "RP", "GP", "SVP", NO_TYPE);
    private static final List<String> WIDER = List.of("UTSP", "SUMP", "EGENP", "MVP", "LSSIP", "KRISP", "ANNP");

    /** A kind of plan, as KV plantyp names it; which view it belongs to; and its name in Swedish. */
    public record Kind(String code, boolean isOverview, String shown) {}

    public FactsFile {
        socialCare = Map.copyOf(socialCare);
        kinds = Map.copyOf(kinds);
    }

    static FactsFile read(SettingsReader from, Path file) {
        Entries lines;
        try {
            lines = Entries.of(from.content(SETTING, file));
        } catch (ListRejected e) {
            e.problems().forEach(problem -> from.check(false, KEY + problem));
            return NONE;
        }
        Map<String, Boolean> spheres = new TreeMap<>();
        Map<String, Kind> kinds = new TreeMap<>();
        lines.problems().forEach(problem -> from.check(false, KEY + problem));
        eachOnce(from, file, lines.stringPropertyNames());
        for (String key : lines.stringPropertyNames()) {
            String value = lines.getProperty(key).strip();
            Matcher owner = OWNER.matcher(key);
            Matcher type = TYPE.matcher(key);
            if (owner.matches()) {
                from.check(
                        List.of("healthcare", "socialCare").contains(value),
                        KEY + key + " must be healthcare or socialCare");
                WrittenId.problemsIn(owner.group(1)).forEach(problem -> from.check(false, KEY + key + " " + problem));
                spheres.put(owner.group(1), value.equals("socialCare"));
            } else if (type.matches()) {
                kind(from, type.group(1), value).ifPresent(kind -> kinds.put(type.group(1), kind));
            } else {
                from.check(false, KEY + key + " must begin with owner., unit. or type.");
            }
        }
        return new FactsFile(spheres, kinds);
    }

    /** HSA-ids that differ only in case are the same, and a unit may not be an owner of another sphere. */
    private static void eachOnce(SettingsReader from, Path file, Set<String> keys) {
        Map<String, String> known = new HashMap<>();
        for (String key : new TreeSet<>(keys)) {
            Matcher owner = OWNER.matcher(key);
            if (owner.matches()) {
                String before = known.putIfAbsent(owner.group(1).strip().toUpperCase(Locale.ROOT), key);
                from.check(
                        before == null,
                        KEY + key + " and " + before + " in " + file.getFileName()
                                + " name the same HSA-id: each is given once, upper and lower case are the same");
            }
        }
    }

    /** A kind must agree with the type that the record states (INV-P4), and ask for no more than is known. */
    private static Optional<Kind> kind(SettingsReader from, String type, String value) {
        Matcher line = KIND.matcher(value);
        if (type.equals("SIP") || value.startsWith("SIP")) {
            from.check(
                    false,
                    KEY + "type." + type
                            + ": a SIP must state consent and who leads it (INV-P1), which no header tells; leave it out");
            return Optional.empty();
        }
        if (!TYPES.contains(type) || !line.matches()) {
            from.check(
                    false,
                    KEY + "type." + type + " must be one of " + String.join(", ", TYPES)
                            + ", followed by kind, overview or detail, and a name");
            return Optional.empty();
        }
        String code = line.group(1);
        boolean agrees = code.equals(type)
                || (type.equals("VP") && WIDER.contains(code))
                || (type.equals(NO_TYPE) && (WIDER.contains(code) || TYPES.contains(code)));
        from.check(agrees, KEY + "type." + type + ": the kind " + code + " does not agree with that type (INV-P4)");
        return agrees ? Optional.of(new Kind(code, line.group(2).equals("overview"), line.group(3))) : Optional.empty();
    }
}
