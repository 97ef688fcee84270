package se.samplan.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names for what merging finds: short, of the characters of a LocalIdType, and the same for the same content. */
final class Digest {

    private static final int LENGTH = 24;

    private Digest() {}

    /** A letter and the beginning of the text's SHA-256. */
    static String id(String letter, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return letter + HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
