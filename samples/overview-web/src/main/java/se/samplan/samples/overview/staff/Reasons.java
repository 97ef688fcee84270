package se.samplan.samples.overview.staff;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a reader does not get a record, or a part of it, in words; from what the rules of the trace said. */
final class Reasons {

    private static final Pattern WITHHELD = Pattern.compile("withheld\\((\\w+)\\)$");
    private static final String CUT = ":cut";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("RETRACTED", "Den som skrev uppgiften har tagit tillbaka den"),
            Map.entry("NOT_APPROVED", "Uppgiften är inte godkänd för att visas"),
            Map.entry("NO_OWNER", "Det framgår inte vem som ansvarar för uppgiften"),
            Map.entry("OTHER_LANE", "Vårdens och socialtjänstens uppgifter visas inte för varandra"),
            Map.entry("NO_READER", "Det framgår inte vem som läser"),
            Map.entry("BLOCKED_INSIDE", "Spärrad inom vårdgivaren"),
            Map.entry("BLOCKED_OUTSIDE", "Spärrad hos en annan vårdgivare"),
            Map.entry("BLOCK_UNKNOWN", "Det gick inte att ta reda på om uppgiften är spärrad"),
            Map.entry("NO_RELATION", "Vårdrelation saknas"),
            Map.entry("RELATION_UNKNOWN", "Det gick inte att ta reda på om vårdrelation finns"),
            Map.entry("NO_CONSENT", "Samtycke saknas"),
            Map.entry("CONSENT_UNKNOWN", "Det gick inte att ta reda på om samtycke finns"));

    private Reasons() {}

    /** A reason that is newer than this program is shown by the rule that gave it. */
    static String of(List<String> rules) {
        return rules.stream()
                .filter(rule -> rule.endsWith(CUT) || WITHHELD.matcher(rule).find())
                .map(Reasons::words)
                .distinct()
                .collect(Collectors.joining(". "));
    }

    private static String words(String rule) {
        Matcher withheld = WITHHELD.matcher(rule);
        if (withheld.find()) {
            return WORDS.getOrDefault(withheld.group(1), "Regel " + rule.substring(0, rule.indexOf(':')));
        }
        return rule.startsWith("INV-C6") ? "Interna kommentarer visas inte" : "En del visas inte";
    }
}
