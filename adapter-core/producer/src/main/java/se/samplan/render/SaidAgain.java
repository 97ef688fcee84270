package se.samplan.render;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a source's own words for a time say what its codes say, and nothing more: both are written by hand as often as not,
 * and a reader who meets a time twice looks for the difference. What is not surely the same is said.
 */
final class SaidAgain {

    /** How often, in the words that people use, as {@link HowOften} says it. In this order. */
    private static final List<Map.Entry<Pattern, String>> USUAL = List.of(
            way("[.,:]|\\bden\\b", " "),
            way("\\bkl\\b|\\bklockan\\b", " kl "),
            way("\\bi (veckan|månaden)\\b", "per $1"),
            way("\\bom (dagen|dygnet|året)\\b", "per $1"),
            way("\\bveckan\\b", "vecka"),
            way("\\bmånaden\\b", "månad"),
            way("\\bdagen\\b|\\bdygnet\\b", "dag"),
            way("\\båret\\b", "år"),
            way("\\ben gång per\\b", "varje"),
            way("\\bvarje (morgon|förmiddag|eftermiddag|kväll|natt)\\b", "varje dag på $1en"),
            way("\\bmorgonen\\b", "morgon"),
            way("\\b(förmiddag|eftermiddag|kväll)en\\b", "$1"),
            way("\\bnatten\\b|\\bnattenen\\b", "natt"),
            way("\\bingen tid är bestämd\\b|\\btiden är inte bestämd( än| ännu)?\\b", "ingen tid"));

    private static final Pattern YEAR = Pattern.compile("(?<=[a-zå-ö] )20[0-9]{2}\\b");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    private SaidAgain() {}

    /**
     * @param times the codes in our words
     * @param text the source's
     */
    static boolean isSame(String times, String text) {
        String ours = usual(times);
        String theirs = usual(text);
        return theirs.equals(ours)
                || theirs.equals(BLANKS.matcher(YEAR.matcher(ours).replaceAll(""))
                        .replaceAll(" ")
                        .strip());
    }

    private static String usual(String words) {
        String usual = words.toLowerCase(Days.SWEDISH);
        for (Map.Entry<Pattern, String> way : USUAL) {
            usual = way.getKey().matcher(usual).replaceAll(way.getValue());
        }
        return BLANKS.matcher(usual).replaceAll(" ").strip();
    }

    private static Map.Entry<Pattern, String> way(String words, String usual) {
        return Map.entry(Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS), usual);
    }
}
