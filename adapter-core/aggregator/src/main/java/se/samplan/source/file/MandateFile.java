package se.samplan.source.file;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.samplan.list.ListRejected;
import se.samplan.mandate.Mandate;
import se.samplan.mandate.Mandates;
import se.samplan.model.ContractId;
import se.samplan.model.PersonId;
import se.samplan.question.Actor;
import se.samplan.time.Deadline;

/** Mandates in a file: agent, person, kind, contracts, period and source. It is as secret as the records are. */
public final class MandateFile implements Mandates {

    /** The setting that names the file. */
    public static final String KEY = "mandates.file";

    private final ListFile<MandateTable> file;

    /**
     * Reads it.
     *
     * @param known the contracts that can be asked about
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public MandateFile(Path path, Collection<ContractId> known, ListWatch watch) throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch), text -> MandateTable.read(text, contracts), MandateTable::size);
    }

    @Override
    public CompletableFuture<List<Mandate>> of(Actor agent, PersonId person, Deadline deadline) {
        return CompletableFuture.completedFuture(file.list().of(agent, person));
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
