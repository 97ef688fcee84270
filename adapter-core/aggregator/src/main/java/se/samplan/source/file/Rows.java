package se.samplan.source.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samplan.list.ListRejected;
import se.samplan.list.ListText;
import se.samplan.model.WrittenId;

/**
 * The lines of a list, each made of words with blanks between them. A word that begins with {@code #}, and all that follows it,
 * is a remark; within a word the sign may be part of an address. Collects what is wrong with them, so that an operator learns
 * of all mistakes at once.
 */
final class Rows {

    private static final Pattern AROUND = Pattern.compile("^[\"',;]|[\"',;]$|=[\"']");

    private final List<String> problems = new ArrayList<>();
    private final int ids;

    /** Makes something of the words of one line; what is wrong is thrown as text for the operator. */
    @FunctionalInterface
    interface RowReader<R> {
        /** @throws IllegalArgumentException saying what is wrong */
        R read(List<String> words);
    }

    private Rows(int ids) {
        this.ids = ids;
    }

    /**
     * Lines of ids, addresses and other words that are no names.
     *
     * @throws ListRejected naming every line that is wrong, or saying that there is none
     */
    static <R> List<R> read(String text, RowReader<R> reader) throws ListRejected {
        return read(text, Integer.MAX_VALUE, reader);
    }

    /**
     * Lines that end in words for people.
     *
     * @param ids how many words stand before those
     * @throws ListRejected naming every line that is wrong, or saying that there is none
     */
    static <R> List<R> read(String text, int ids, RowReader<R> reader) throws ListRejected {
        Rows rows = new Rows(ids);
        List<R> all = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            rows.row(i + 1, ListText.withoutRemark(lines.get(i)).strip(), reader)
                    .ifPresent(all::add);
        }
        if (all.isEmpty() && rows.problems.isEmpty()) {
            rows.problems.add("has no line that says anything");
        }
        if (!rows.problems.isEmpty()) {
            throw new ListRejected(rows.problems);
        }
        return all;
    }

    private <R> Optional<R> row(int number, String line, RowReader<R> reader) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<String> words = Arrays.asList(line.split("\\s+"));
            checkIds(words);
            return Optional.of(reader.read(words));
        } catch (IllegalArgumentException e) { // its text is the reader's own
            problems.add("line " + number + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** As other lists have it, where they end a word: here they would be part of an id that nobody has. */
    private static Stream<String> aroundIn(String word) {
        return AROUND.matcher(word).find()
                ? Stream.of(
                        "has a quotation mark, a comma or a semicolon around a word: words are parted by blanks alone")
                : Stream.empty();
    }

    private void checkIds(List<String> words) {
        List<String> foreign = words.stream()
                .limit(ids)
                .flatMap(word -> Stream.concat(WrittenId.foreignIn(word).stream(), aroundIn(word)))
                .distinct()
                .toList();
        if (!foreign.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", foreign));
        }
    }
}
