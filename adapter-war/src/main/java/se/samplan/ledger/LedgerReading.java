package se.samplan.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger holds.
 *
 * @param rows whole rows that follow one from the other
 * @param head hash of the last of them
 * @param whole the place right after the last of them: in a file, how many bytes they have, with one for the end of each
 * @param broken the first row that does not follow from the one before, or cannot be read; nothing is known of those behind it
 * @param open ids of what was intended and not closed, in their order
 * @param telling what it says of the national access log
 */
public record LedgerReading(
        long rows, String head, long whole, Optional<BrokenRow> broken, Set<String> open, TellingReading telling) {

    /**
     * Reads a file. A last row without an end is not counted: it was never durable, and nothing was disclosed on its strength.
     * Bytes without an end that are more than a failure of the power leaves ({@link LedgerFile#PIECE}) are none of ours, and count
     * as one that cannot be read.
     *
     * @throws IOException if it cannot be read
     */
    public static LedgerReading of(Path file) throws IOException {
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(opened);
        }
    }

    /**
     * Reads a file that is open already, from its beginning. It stays open: a lock on a file ends where a program closes it, however
     * often it has opened it.
     */
    static LedgerReading of(FileChannel file) throws IOException {
        Rowwise reading = new Rowwise();
        long size = file.size();
        List<FileRows.Written> window = FileRows.lines(file, 0, size);
        while (!window.isEmpty() && window.stream().allMatch(reading::add)) {
            window = FileRows.lines(file, window.get(window.size() - 1).row().place(), size);
        }
        if (size - reading.whole >= FileRows.AT_A_TIME) {
            reading.breaks(BrokenRow.How.CANNOT_BE_READ);
        }
        return reading.done();
    }

    /** Reads row by row. */
    static final class Rowwise {

        private final Set<String> open = new LinkedHashSet<>();
        private final TellingReading.Counting telling = new TellingReading.Counting();
        private String head = Chain.START;
        private long whole;
        private long rows;
        private Optional<BrokenRow> broken = Optional.empty();

        /** Bytes that are no text are not those that the hash was made of. */
        private boolean add(FileRows.Written line) {
            return line.isText() ? add(line.row()) : breaks(BrokenRow.How.DOES_NOT_FOLLOW);
        }

        /** @return false if it does not follow from the one before, or cannot be read; there is nothing to be read any more then */
        boolean add(LedgerRows.Row row) {
            if (!Chain.follows(head, row.text())) {
                return breaks(BrokenRow.How.DOES_NOT_FOLLOW);
            }
            Optional<Said> said = Said.of(whole, Chain.untied(row.text()));
            if (said.isEmpty()) {
                return breaks(BrokenRow.How.CANNOT_BE_READ);
            }
            balance(said.get());
            whole = row.place();
            head = Chain.hashIn(row.text());
            rows++;
            return true;
        }

        private void balance(Said said) {
            if (said instanceof Said.Intended intended) {
                open.add(intended.id());
            } else if (said instanceof Said.Closed closed) {
                open.remove(closed.id());
            }
            telling.add(said);
        }

        /** The next row is missing, or none of ours; of two such ones it is the first that counts. */
        boolean breaks(BrokenRow.How how) {
            broken = broken.or(() -> Optional.of(new BrokenRow(rows + 1, how)));
            return false;
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
