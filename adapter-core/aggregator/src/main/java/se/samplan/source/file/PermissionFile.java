package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.source.Permissions;

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
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public PermissionFile(Path path, Collection<ContractId> known, ListWatch watch) throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.clock = watch.clock();
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch),
                text -> PermissionTable.read(text, contracts),
                PermissionTable::size);
    }

    @Override
    public Predicate<Source> of(Question question) {
        return file.list().of(question, LocalDate.now(clock));
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
