package se.samplan.source.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samplan.source.Permitted;

/**
 * The catalogue's permissions in a file, a list like the one that an operator writes. A new one is written beside it, and takes its
 * place when it is whole; its time is when the catalogue was read last.
 */
public final class PermissionCopy {

    private static final String SUFFIX_OF_NEXT = ".new";

    /** How a file begins that this program has written. */
    private static final String OURS = "# What the catalogue (TAK) has said.";

    private static final String REMARK =
            OURS + " The program writes this file anew; nothing that is changed here stays.\n";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;

    public PermissionCopy(Path file) {
        this.file = file;
    }

    /**
     * Keeps what the catalogue has said.
     *
     * @param now when it did
     * @return whether it is something else than before
     * @throws IOException if it cannot be kept; what was kept before is there still
     */
    public boolean keep(List<Permitted> rows, Instant now) throws IOException {
        byte[] text = (REMARK + rows.stream().map(PermissionCopy::line).collect(Collectors.joining())).getBytes(UTF_8);
        boolean isNew = !isKept(text);
        if (isNew) {
            Path beside = file.resolveSibling(file.getFileName() + SUFFIX_OF_NEXT);
            write(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setLastModifiedTime(file, FileTime.from(now));
        return isNew;
    }

    /**
     * Why nothing could be kept there, in words that name the place; empty if it can. A file that is there and was not written by this
     * program is somebody's list: it is not to be lost.
     */
    public Optional<String> refusal() {
        Path place = file.toAbsolutePath().normalize();
        try {
            if (Files.exists(place) && !isOurs(place)) {
                return Optional.of(place + " was not written by this program, which would write it anew: name another");
            }
            Files.delete(Files.createTempFile(place.getParent(), place.getFileName() + ".", SUFFIX_OF_NEXT));
        } catch (IOException e) {
            return Optional.of("this user cannot write to the folder " + place.getParent() + ", or read " + place);
        }
        return isAnothers(place) ? Optional.of(place + " belongs to another user") : Optional.empty();
    }

    /** One without anything in it was made for this program. */
    private static boolean isOurs(Path place) throws IOException {
        try (InputStream in = Files.newInputStream(place)) {
            String there = new String(in.readNBytes(BYTE_ORDER_MARK.length() * 3 + OURS.length()), UTF_8);
            return there.isEmpty() || there.replace(BYTE_ORDER_MARK, "").startsWith(OURS);
        }
    }

    /** Nobody else may set its time, by which it is known when the catalogue was read last. */
    private static boolean isAnothers(Path place) {
        try {
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, Files.getLastModifiedTime(place));
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether it is an id or an address that a line of a list means nothing else by. */
    public static boolean canBeKept(String id) {
        return Permitted.canBeKept(id);
    }

    private static String line(Permitted row) {
        return row.consumer().value() + " " + row.contract().namespace() + " " + row.address() + "\n";
    }

    private boolean isKept(byte[] text) throws IOException {
        try {
            return Arrays.equals(Files.readAllBytes(file), text);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** On the disk before it is called the list: a power cut leaves the old one, or the new one, whole. */
    private static void write(Path beside, byte[] text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** When the catalogue was read last; empty if there is no copy. */
    public Optional<Instant> kept() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
