package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ties each row to the one before: a row ends with the SHA-256 of the hash before it and of its own text. A row that is changed, left
 * out, added between or moved does not fit to what follows.
 */
final class Chain {

    /** Before the first row. */
    static final String START = "0".repeat(64);

    private static final char BEFORE_HASH = '\t';

    private Chain() {}

    /** The row as it is written after one with that hash. */
    static String tied(String before, String row) {
        return row + BEFORE_HASH + hash(before, row);
    }

    /** The hash that a row says it has; empty if it has none. */
    static String hashIn(String tied) {
        return tied.substring(tied.lastIndexOf(BEFORE_HASH) + 1);
    }

    /** The row as it was before it was tied. */
    static String untied(String tied) {
        return tied.substring(0, tied.lastIndexOf(BEFORE_HASH));
    }

    /** Whether a row follows one with that hash. */
    static boolean follows(String before, String tied) {
        int end = tied.lastIndexOf(BEFORE_HASH);
        return end >= 0 && hash(before, tied.substring(0, end)).equals(hashIn(tied));
    }

    private static String hash(String before, String row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(row.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
