package se.samplan.recognise;

import java.util.List;
import java.util.Locale;

/** Words that plans are made of, and those of a text that only points at one. Each is the beginning of a word. */
final class Cues {

    private static final List<List<String>> GROUPS = List.of(
            List.of("målet", "målsättning", "delmål", "mål är", "på sikt", "vill kunna", "ska kunna", "önskar kunna"),
            List.of("ansvar", "utförs av", "utförare", "ges av", "sköts av"),
            List.of("ska ", "skall ", "kommer att", "planera", "tas hemma", "sätts in", "erbjuds", "ordineras"),
            List.of(
                    "uppföljning",
                    "följs upp",
                    "följa upp",
                    "utvärder",
                    "återbesök",
                    "omprövas",
                    "revideras",
                    "stäms av"),
            List.of(
                    "gäller till",
                    "gäller från",
                    "gäller t",
                    "giltig",
                    "varje dag",
                    "varje vecka",
                    "gånger i veckan",
                    "gånger per",
                    "dagligen",
                    "ggr/"));

    private static final List<String> ELSEWHERE = List.of(
            "se separat",
            "se bifogad",
            "se annan",
            "se särskild",
            "se vårdplan",
            "se plan",
            "finns i",
            "finns sedan",
            "finns redan",
            "finns hos",
            "ligger i",
            "enligt tidigare",
            "enligt gällande",
            "ej upprättad",
            "inte upprättad",
            "ännu inte",
            "ej aktuell",
            "inte aktuell",
            "saknas",
            "saknar",
            "avböj",
            "lämnad till",
            "lämnades till",
            "skickad till",
            "skickas till",
            "diskuterades",
            "gicks igenom",
            "genomgången",
            "ber om kopia",
            "gick igenom",
            "undrar",
            "i planen",
            "vårdplanen",
            "rehabplanen",
            "genomförandeplanen",
            "krisplanen",
            "omvårdnadsplanen",
            "sip planeras",
            "sip-möte");

    private Cues() {}

    /** How many of the groups are there: what is to be reached, who, what is to come, when it is looked at again, how long. */
    static int groups(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int found = 0;
        for (List<String> group : GROUPS) {
            if (!first(lower, group).isEmpty()) {
                found++;
            }
        }
        return found;
    }

    /** What says that the plan is elsewhere or that there is none; empty if nothing does. */
    static String elsewhere(String text) {
        return first(text.toLowerCase(Locale.ROOT), ELSEWHERE);
    }

    private static String first(String lower, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (begins(lower, beginning)) {
                return beginning;
            }
        }
        return "";
    }

    private static boolean begins(String lower, String beginning) {
        int at = lower.indexOf(beginning);
        while (at > 0 && Character.isLetter(lower.charAt(at - 1))) {
            at = lower.indexOf(beginning, at + 1);
        }
        return at >= 0;
    }
}
