package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger holds.
 *
 * @param rows whole rows that follow one from the other
 * @param head hash of the last of them
 * @param whole bytes of them, with one for the end of each
 * @param broken number of the first row that does not follow from the one before, or that is none of ours
 * @param open ids of what was intended and not closed, in their order
 * @param telling what it says of the national access log
 */
public record LedgerReading(
        long rows, String head, long whole, Optional<Long> broken, Set<String> open, TellingReading telling) {

    /**
     * Reads a file. A last row without an end is not counted: it was never durable, and nothing was disclosed on its strength.
     * Bytes without an end that are more than any row has are none of ours, and count as one that does not follow.
     *
     * @throws IOException if it cannot be read
     */
    public static LedgerReading of(Path file) throws IOException {
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(opened);
        }
    }

    /**
     * The same of a file that is open, from its beginning. It stays open: a lock on a file ends where a program closes it, however often
     * it has opened it.
     */
    static LedgerReading of(FileChannel file) throws IOException {
        Rowwise reading = new Rowwise();
        long size = file.size();
        List<LedgerRows.Row> window = FileRows.read(file, 0, size);
        while (!window.isEmpty() && window.stream().map(LedgerRows.Row::text).allMatch(reading::add)) {
            window = FileRows.read(file, window.get(window.size() - 1).place(), size);
        }
        if (size - reading.whole >= FileRows.AT_A_TIME) {
            reading.endsTooEarly();
        }
        return reading.done();
    }

    /** Reads row by row. */
    static final class Rowwise {

        private final Set<String> open = new LinkedHashSet<>();
        private final TellingReading.Rowwise telling = new TellingReading.Rowwise();
        private String head = Chain.START;
        private long whole;
        private long rows;
        private Optional<Long> broken = Optional.empty();

        /** @return false if it does not follow from the one before; there is nothing to be read any more then */
        boolean add(String row) {
            if (!Chain.follows(head, row) || !isRead(row.split("\t", -1))) {
                broken = Optional.of(rows + 1);
                return false;
            }
            whole += row.getBytes(UTF_8).length + 1;
            head = Chain.hashIn(row);
            rows++;
            return true;
        }

        /** Whether it is a row as we write them; whoever knows how hashes are made can tie others. */
        private boolean isRead(String[] words) {
            try {
                balance(words);
                return true;
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                return false;
            }
        }

        private void balance(String[] words) {
            if (words[Rows.KIND].equals(Rows.INTENT)) {
                open.add(words[Rows.ID]);
            } else {
                open.remove(words[Rows.ID]);
            }
            telling.add(words);
        }

        /** A row is missing at the end. */
        void endsTooEarly() {
            broken = broken.or(() -> Optional.of(rows + 1));
        }

        LedgerReading done() {
            return new LedgerReading(rows, head, whole, broken, open, telling.done());
        }

        long rows() {
            return rows;
        }

        String head() {
            return head;
        }
    }
}
