package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import se.samplan.call.SourceLimits;
import se.samplan.model.LogicalAddress;
import se.samplan.time.Ticker;

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
     * @param every least time between two looks at the file
     * @param clock tells when the list was read
     * @throws ListRejected if the file cannot be used now
     */
    public LimitFile(Path path, Limit usual, Duration every, Ticker ticker, Clock clock) throws ListRejected {
        this.usual = usual;
        this.file =
                new ListFile<>(new ListFile.Place(KEY, path, every, ticker, clock), LimitTable::read, LimitTable::size);
    }

    @Override
    public Limit of(LogicalAddress address) {
        return file.list().of(address, usual);
    }

    /** How it stands with the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
