package se.samplan.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;

/**
 * A list that is read again when its file has changed. A thread that needs the list looks at the file, if none has for a while;
 * the others go on with the list as it was. A file that cannot be used changes nothing but the state.
 *
 * @param <T> what a list is
 */
final class ListFile<T> {

    private static final Logger log = LoggerFactory.getLogger(ListFile.class);

    /** Makes a list of a file's text. */
    @FunctionalInterface
    interface Form<T> {
        T read(String text) throws ListRejected;
    }

    /**
     * A list's file.
     *
     * @param key the setting that names it; stands in the log
     * @param watch when it is looked at
     */
    record Watched(String key, Path file, ListWatch watch) {}

    /**
     * What was seen last.
     *
     * @param content of the file, whether it could be used or not; empty if it could not be read
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content, here alone
    private record Seen<T>(byte[] content, T list, ListState state) {}

    /** Makes text of a file's bytes. */
    @FunctionalInterface
    private interface Decoding {
        String of(byte[] content) throws ListRejected;
    }

    private final Watched watched;
    private final ListWatch watch;
    private final Decoding decoding;
    private final Form<T> form;
    private final ToIntFunction<T> size;
    private final AtomicLong nextLook;
    private volatile Seen<T> seen;

    /** @throws ListRejected if the file cannot be used now: there is no earlier list to go on with */
    ListFile(Watched watched, Form<T> form, ToIntFunction<T> size) throws ListRejected {
        this(watched, ListText::of, form, size);
    }

    /**
     * A list in which nothing is secret: what is refused quotes what can be seen of the line that is wrong.
     *
     * @throws ListRejected if the file cannot be used now
     */
    static <T> ListFile<T> openly(Watched watched, Form<T> form, ToIntFunction<T> size) throws ListRejected {
        return new ListFile<>(watched, ListText::openlyOf, form, size);
    }

    /**
     * A list that another part of the program writes: until it has, there is nothing in it, and its state says so.
     *
     * @param none a list with nothing in it
     */
    static <T> ListFile<T> perhaps(Watched watched, Form<T> form, ToIntFunction<T> size, T none) {
        return new ListFile<>(watched, form, size, none);
    }

    private ListFile(Watched watched, Form<T> form, ToIntFunction<T> size, T none) {
        this.watched = watched;
        this.watch = watched.watch();
        this.decoding = ListText::of;
        this.form = form;
        this.size = size;
        this.nextLook = new AtomicLong(watch.ticker().nanos());
        this.seen = new Seen<>(
                new byte[0],
                none,
                new ListState(0, watch.clock().instant(), Optional.of(unreadable(new NoSuchFileException("")))));
        look();
    }

    private ListFile(Watched watched, Decoding decoding, Form<T> form, ToIntFunction<T> size) throws ListRejected {
        this.watched = watched;
        this.decoding = decoding;
        this.watch = watched.watch();
        this.form = form;
        this.size = size;
        this.nextLook = new AtomicLong(watch.ticker().nanos() + watch.every().toNanos());
        try {
            this.seen = usable(Files.readAllBytes(watched.file()));
        } catch (IOException e) {
            throw new ListRejected(List.of(unreadable(e)));
        }
    }

    /** The list that holds. */
    T list() {
        look();
        return seen.list();
    }

    ListState state() {
        look();
        return seen.state();
    }

    private void look() {
        long now = watch.ticker().nanos();
        long due = nextLook.get();
        if (now - due < 0 || !nextLook.compareAndSet(due, now + watch.every().toNanos())) {
            return;
        }
        Seen<T> before = seen;
        try {
            byte[] content = Files.readAllBytes(watched.file());
            if (!Arrays.equals(content, before.content())) {
                seen = again(content, before);
            }
        } catch (IOException e) {
            seen = kept(new byte[0], before, unreadable(e));
        }
    }

    private Seen<T> again(byte[] content, Seen<T> before) {
        try {
            Seen<T> usable = usable(content);
            log.info(
                    "{}: read again, {} lines hold",
                    watched.key(),
                    usable.state().lines());
            return usable;
        } catch (ListRejected e) {
            return kept(content, before, String.join("; ", e.problems()));
        }
    }

    private Seen<T> usable(byte[] content) throws ListRejected {
        T list = form.read(decoding.of(content));
        return new Seen<>(
                content,
                list,
                new ListState(size.applyAsInt(list), watch.clock().instant(), Optional.empty()));
    }

    private Seen<T> kept(byte[] content, Seen<T> before, String trouble) {
        ListState state = before.state();
        if (!state.trouble().equals(Optional.of(trouble))) {
            log.error("{}: {}. The list read at {} still holds", watched.key(), trouble, state.read());
        }
        return new Seen<>(content, before.list(), new ListState(state.lines(), state.read(), Optional.of(trouble)));
    }

    private static String unreadable(IOException e) {
        return "cannot be read (" + e.getClass().getSimpleName() + ")";
    }
}
