package se.samplan.produce.index.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.samplan.produce.index.IndexKey;

/** Names a post by one short text: a primary key of eight columns of up to 255 characters is too long for an index. */
final class KeyHash {

    private KeyHash() {}

    /** 64 hexadecimal digits; the same for the same key, exactly. No secret: the row holds the person herself. */
    static String of(IndexKey key, String... more) {
        MessageDigest digest = sha256();
        KeyColumns.values(key).forEach(field -> add(digest, field));
        for (String field : more) {
            add(digest, field);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two lists of fields run together. */
    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }
}
