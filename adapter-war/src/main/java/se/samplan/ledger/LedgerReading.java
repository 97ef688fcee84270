package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger's file holds.
 *
 * @param rows whole rows that follow one from the other
 * @param head hash of the last of them
 * @param whole bytes of them
 * @param broken number of the first row that does not follow from the one before
 * @param open ids of what was intended and not closed, in their order
 */
public record LedgerReading(long rows, String head, long whole, Optional<Long> broken, Set<String> open) {

    /**
     * Reads it. A last row without an end is not counted: it was never durable, and nothing was disclosed on its strength.
     *
     * @throws IOException if it cannot be read
     */
    public static LedgerReading of(Path file) throws IOException {
        Set<String> open = new LinkedHashSet<>();
        String head = Chain.START;
        long size = Files.size(file);
        long whole = 0;
        long rows = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            for (String row = lines.readLine(); row != null; row = lines.readLine()) {
                long after = whole + row.getBytes(UTF_8).length + 1;
                if (after > size) {
                    break;
                }
                if (!Chain.follows(head, row)) {
                    return new LedgerReading(rows, head, whole, Optional.of(rows + 1), open);
                }
                head = Chain.hashIn(row);
                whole = after;
                rows++;
                balance(row.split("\t", -1), open);
            }
        }
        return new LedgerReading(rows, head, whole, Optional.empty(), open);
    }

    private static void balance(String[] words, Set<String> open) {
        if (words[Rows.KIND].equals(Rows.INTENT)) {
            open.add(words[Rows.ID]);
        } else {
            open.remove(words[Rows.ID]);
        }
    }
}
