package se.samplan.source.file;

import java.nio.file.Path;
import java.util.OptionalInt;
import se.samplan.call.SourceLimits;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.question.ConsumerLimits;

/** The limits of single sources and of consumers in a file, one of them or one beginning a line. */
public final class LimitFile implements SourceLimits, ConsumerLimits {

    /** The setting that names the file. */
    public static final String KEY = "limits.file";

    private final ListFile<LimitTable> file;
    private final Limit usual;

    /**
     * Reads it.
     *
     * @param usual what holds where no line says otherwise
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public LimitFile(Path path, Limit usual, ListWatch watch) throws ListRejected {
        this.usual = usual;
        this.file = new ListFile<>(new ListFile.Watched(KEY, path, watch), LimitTable::read, LimitTable::size);
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
    public OptionalInt rate(HsaId consumer) {
        return file.list().rate(consumer);
    }

    @Override
    public OptionalInt concurrency(HsaId consumer) {
        return file.list().concurrency(consumer);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
