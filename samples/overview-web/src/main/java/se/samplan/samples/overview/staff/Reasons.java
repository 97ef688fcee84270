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

    private static final Map<String, String> WORDS = Map.of(
            "RETRACTED", "Den som skrev uppgiften har tagit tillbaka den",
            "NOT_APPROVED", "Uppgiften är inte godkänd för att visas",
            "NO_OWNER", "Det framgår inte vem som ansvarar för uppgiften",
            "OTHER_LANE", "Vårdens och socialtjänstens uppgifter visas inte för varandra",
            "BLOCKED_INSIDE", "Spärrad inom vårdgivaren",
            "BLOCKED_OUTSIDE", "Spärrad hos en annan vårdgivare",
            "BLOCK_UNKNOWN", "Det gick inte att ta reda på om uppgiften är spärrad",
            "NO_CONSENT", "Samtycke saknas",
            "CONSENT_UNKNOWN", "Det gick inte att ta reda på om samtycke finns");

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
