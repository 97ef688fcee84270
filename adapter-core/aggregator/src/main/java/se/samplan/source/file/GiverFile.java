package se.samplan.source.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.source.ExpectedGiver;

/** Givers that are expected to hold records, in a file: giver, contract, logical address or a dash, and a name. */
public final class GiverFile {

    /** The setting that names the file. */
    public static final String KEY = "givers.file";

    private final ListFile<List<ExpectedGiver>> file;

    /**
     * Reads it.
     *
     * @param known the contracts that can be asked about
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public GiverFile(Path path, Collection<ContractId> known, ListWatch watch) throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch), text -> GiverTable.read(text, contracts), List::size);
    }

    /** One for each line that holds now, after a look at the file if it is time for one. */
    public List<ExpectedGiver> givers() {
        return file.list();
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
