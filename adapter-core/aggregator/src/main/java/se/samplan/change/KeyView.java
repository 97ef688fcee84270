package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samplan.change.Snapshot.Remembered;
import se.samplan.record.SourceRecord;

/** The answer as it looks under one key. Nothing is hashed twice. */
final class KeyView {

    private static final Pattern TIME = Pattern.compile("[0-9]{14}");

    private final String key;
    private final Snapshots.Hash hash;
    private final Looking looking;
    private final Map<String, String> hashed = new HashMap<>();
    private final Map<String, Remembered> remembered = new HashMap<>();

    KeyView(String key, Snapshots.Hash hash, Looking looking) {
        this.key = key;
        this.hash = hash;
        this.looking = looking;
    }

    String key() {
        return key;
    }

    /** The hash of a name. */
    String of(String name) {
        return hashed.computeIfAbsent(name, first -> hash.apply(name.getBytes(UTF_8)));
    }

    Remembered remembered(SeenRecord record) {
        return remembered.computeIfAbsent(record.key(), first -> remember(record));
    }

    private Remembered remember(SeenRecord record) {
        String content = content(record.versions());
        return new Remembered(
                content,
                Snapshots.hasEnded(record.latest().facts(), looking.today()),
                looking.start()
                        .apply(record.latest().facts())
                        .filter(start -> TIME.matcher(start).matches())
                        .map(start -> masked(Long.parseLong(start), record.key(), content)));
    }

    /** When a record began that was remembered under this key; nothing if that was not remembered. */
    Optional<String> start(Remembered was, SeenRecord record) {
        return was.start()
                .map(masked -> String.format(Locale.ROOT, "%014d", number(masked) ^ mask(record.key(), was.content())));
    }

    private String masked(long start, String record, String content) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .putLong(start ^ mask(record, content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A record has another start only with another content, so no mask hides two starts. */
    private long mask(String record, String content) {
        return number(hash.apply(("start\n" + record + "\n" + content).getBytes(UTF_8)));
    }

    private static long number(String text) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).getLong();
    }

    /** The hash of all versions together, in an order that does not depend on who came first. */
    private String content(List<SourceRecord> versions) {
        String all = versions.stream()
                .map(version -> hash.apply(bytes(version)))
                .sorted()
                .collect(joining());
        return versions.size() == 1 ? all : hash.apply(all.getBytes(UTF_8));
    }

    private static byte[] bytes(SourceRecord record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.xml().size());
        try {
            record.xml().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
