package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.samplan.call.SourceLimits;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.question.ConsumerLimits;
import se.samplan.question.ContractTimes;

/** The limits of single sources, of consumers and of contracts in a file, one of them or one beginning a line. */
public final class LimitFile implements SourceLimits, ConsumerLimits, ContractTimes {

    /** The setting that names the file. */
    public static final String KEY = "limits.file";

    private final ListFile<LimitTable> file;
    private final Limit usual;

    /**
     * Reads it.
     *
     * @param usual what holds where no line says otherwise
     * @param times which contracts may have times of their own
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public LimitFile(Path path, Limit usual, Times times, ListWatch watch) throws ListRejected {
        this.usual = usual;
        ContractTimeLines.Bounds form =
                new ContractTimeLines.Bounds(new ContractColumn(times.contracts()), times.leastTotal());
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch), text -> LimitTable.read(text, form), LimitTable::size);
    }

    /**
     * What a line about a contract may say.
     *
     * @param contracts that can be asked about
     * @param leastTotal what a request needs beside the time for its sources
     */
    public record Times(Collection<ContractId> contracts, Duration leastTotal) {

        public Times {
            contracts = List.copyOf(contracts);
        }
    }

    @Override
    public Limit of(LogicalAddress address) {
        return file.list().of(address, usual);
    }

    @Override
    public OptionalInt rate(LogicalAddress address) {
        return file.list().rate(address);
    }

    @Override
    public Most of(HsaId consumer) {
        return file.list().of(consumer);
    }

    @Override
    public Optional<Duration> total(ContractId contract) {
        return file.list().time(ContractTimeLines.Item.TOTAL, contract);
    }

    @Override
    public Optional<Duration> perSource(ContractId contract) {
        return file.list().time(ContractTimeLines.Item.PER_SOURCE, contract);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
