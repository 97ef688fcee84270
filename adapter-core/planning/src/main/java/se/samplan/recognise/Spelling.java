package se.samplan.recognise;

import java.util.Locale;

/** How words are compared. */
public final class Spelling {

    private static final int ONE_WRONG = 6;
    private static final int TWO_WRONG = 14;

    private Spelling() {}

    /** Without case, marks at the ends and runs of space. */
    static String folded(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                folded.append(letter);
            } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the one is the other but for a slip: one letter in six, two in fourteen. Both are folded. */
    public static boolean isLike(String meant, String written) {
        if (meant.equals(written)) {
            return true;
        }
        int allowed = meant.length() >= TWO_WRONG ? 2 : meant.length() >= ONE_WRONG ? 1 : 0;
        return Math.abs(meant.length() - written.length()) <= allowed && distance(meant, written, allowed) <= allowed;
    }

    /** Letters that are wrong, missing, too many or exchanged with the next. */
    private static int distance(String one, String other, int most) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        int[] next = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                next[j] = cell(one, other, i, j, before, row, next);
                least = Math.min(least, next[j]);
            }
            if (least > most) {
                return least;
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        return row[other.length()];
    }

    private static int cell(String one, String other, int i, int j, int[] before, int[] row, int[] next) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cell = Math.min(Math.min(row[j], next[j - 1]) + 1, row[j - 1] + (same ? 0 : 1));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(cell, before[j - 2] + 1) : cell;
    }
}
