package se.samplan.source.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.source.FallbackSources;

/** The fallback list in a file, one source a line: contract, logical address. */
public final class FallbackFile implements FallbackSources {

    /** The setting that names the file. */
    public static final String KEY = "index.fallback-file";

    private final ListFile<FallbackTable> file;

    /**
     * Reads it.
     *
     * @param known the contracts that can be asked about
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public FallbackFile(Path path, Collection<ContractId> known, ListWatch watch) throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch),
                text -> FallbackTable.read(text, contracts),
                FallbackTable::size);
    }

    @Override
    public List<Source> of(ContractId contract) {
        return file.list().of(contract);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
