package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.source.Permissions;
import se.samplan.time.Ticker;

/**
 * The permission table in a file, one permission a line: consumer, contract, logical address, and perhaps a period.
 */
public final class PermissionFile implements Permissions {

    /** The setting that names the file. */
    public static final String KEY = "permissions.file";

    private final ListFile<PermissionTable> file;
    private final Clock clock;

    /**
     * Reads it.
     *
     * @param known the contracts that can be asked about
     * @param every least time between two looks at the file
     * @param clock in the zone of the days in the file
     * @throws ListRejected if the file cannot be used now
     */
    public PermissionFile(Path path, Collection<ContractId> known, Duration every, Ticker ticker, Clock clock)
            throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.clock = clock;
        this.file = new ListFile<>(
                new ListFile.Place(KEY, path, every, ticker, clock),
                text -> PermissionTable.read(text, contracts),
                PermissionTable::size);
    }

    @Override
    public Predicate<Source> of(Question question) {
        return file.list().of(question, LocalDate.now(clock));
    }

    /** How it stands with the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
