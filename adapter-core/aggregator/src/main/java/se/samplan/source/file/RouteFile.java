package se.samplan.source.file;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import se.samplan.call.DirectRoutes;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/** The table of routes in a file, one place a line: perhaps a contract, the logical address, and where it is reached. */
public final class RouteFile implements DirectRoutes {

    /** The setting that names the file. */
    public static final String KEY = "routes.file";

    private final ListFile<RouteTable> file;

    /**
     * Reads it.
     *
     * @param known the contracts that can be asked about
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public RouteFile(Path path, Collection<ContractId> known, ListWatch watch) throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.file = ListFile.openly(
                new ListFile.Watched(KEY, path, watch), text -> RouteTable.read(text, contracts), RouteTable::size);
    }

    @Override
    public Optional<URI> to(ContractId contract, LogicalAddress address) {
        return file.list().to(contract, address);
    }

    @Override
    public Optional<URI> toAll(ContractId contract) {
        return file.list().toAll(contract);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
