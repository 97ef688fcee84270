package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samplan.change.Snapshot.Remembered;
import se.samplan.record.SourceRecord;

/** The answer as it looks under one key. Nothing is hashed twice. */
final class KeyView {

    private final String key;
    private final Snapshots.Hash hash;
    private final String today;
    private final Map<String, String> hashed = new HashMap<>();
    private final Map<String, Remembered> remembered = new HashMap<>();

    KeyView(String key, Snapshots.Hash hash, String today) {
        this.key = key;
        this.hash = hash;
        this.today = today;
    }

    String key() {
        return key;
    }

    /** The hash of a name. */
    String of(String name) {
        return hashed.computeIfAbsent(name, first -> hash.apply(name.getBytes(UTF_8)));
    }

    Remembered remembered(SeenRecord record) {
        return remembered.computeIfAbsent(
                record.key(),
                first -> new Remembered(
                        content(record.versions()),
                        Snapshots.hasEnded(record.latest().facts(), today)));
    }

    /** Of all versions together, in an order that does not depend on who came first. */
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
