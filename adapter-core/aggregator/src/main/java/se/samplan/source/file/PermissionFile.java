package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.samplan.list.ListRejected;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.source.Grant;
import se.samplan.source.Permissions;

/**
 * The permission table in a file, one permission a line: consumer, contract, logical address, and perhaps a period.
 */
public final class PermissionFile implements Permissions {

    /** The setting that names the file. */
    public static final String KEY = "permissions.file";

    /** The setting that names the copy of the catalogue's. */
    public static final String KEY_OF_COPY = "catalogue.copy-file";

    private final ListFile<PermissionTable> file;
    private final Clock clock;
    private final Function<LogicalAddress, List<LogicalAddress>> above;

    /**
     * Reads it.
     *
     * @param known the contracts that can be asked about
     * @param watch when the file is looked at
     * @param above what a source stands under, the nearest first; nothing if nobody knows
     * @throws ListRejected if the file cannot be used now
     */
    public PermissionFile(
            Path path,
            Collection<ContractId> known,
            ListWatch watch,
            Function<LogicalAddress, List<LogicalAddress>> above)
            throws ListRejected {
        ContractColumn contracts = new ContractColumn(known);
        this.clock = watch.clock();
        this.above = above;
        this.file = new ListFile<>(
                new ListFile.Watched(KEY, path, watch),
                text -> PermissionTable.read(text, contracts),
                PermissionTable::size);
    }

    private PermissionFile(
            ListFile<PermissionTable> file, Clock clock, Function<LogicalAddress, List<LogicalAddress>> above) {
        this.file = file;
        this.clock = clock;
        this.above = above;
    }

    /**
     * The copy of what the catalogue has said. Nobody may call anything before there is one.
     *
     * @param known the contracts that can be asked about
     * @param watch when the file is looked at
     * @param above what a source stands under, the nearest first; nothing if nobody knows
     */
    public static PermissionFile ofCatalogue(
            Path path,
            Collection<ContractId> known,
            ListWatch watch,
            Function<LogicalAddress, List<LogicalAddress>> above) {
        ContractColumn contracts = new ContractColumn(known);
        return new PermissionFile(
                ListFile.perhaps(
                        new ListFile.Watched(KEY_OF_COPY, path, watch),
                        text -> PermissionTable.read(text, contracts),
                        PermissionTable::size,
                        PermissionTable.none()),
                watch.clock(),
                above);
    }

    @Override
    public Predicate<Source> of(Question question) {
        return file.list().of(question, LocalDate.now(clock), above);
    }

    /**
     * The row by which a call is permitted today.
     *
     * @param consumers the sender and the original consumer
     */
    public Optional<Grant> grant(ContractId contract, Set<HsaId> consumers, LogicalAddress source) {
        return file.list().grant(contract, consumers, source, LocalDate.now(clock), above);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
