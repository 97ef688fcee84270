package se.samplan.source.file;

import java.nio.file.Path;
import se.samplan.call.SourceLimits;
import se.samplan.model.LogicalAddress;

/** The limits of single sources in a file, one source or beginning of addresses a line. */
public final class LimitFile implements SourceLimits {

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

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
