package se.samplan.source.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import se.samplan.list.ListRejected;
import se.samplan.model.HsaId;
import se.samplan.question.Standing;

/** The consumers (tjänstekonsumenter) that are let in, and as whom, in a file, one a line. */
public final class ConsumerFile {

    /** The setting that names the file. */
    public static final String KEY = "consumers.file";

    private final ListFile<ConsumerTable> file;

    /**
     * Reads it.
     *
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public ConsumerFile(Path path, ListWatch watch) throws ListRejected {
        this.file = new ListFile<>(new ListFile.Watched(KEY, path, watch), ConsumerTable::read, ConsumerTable::size);
    }

    /** What the consumer is let in as, all of it by one version of the file; empty if it has no line. */
    public Optional<Standing> of(HsaId consumer) {
        return file.list().of(consumer);
    }

    /** Who has a line. */
    public Set<HsaId> consumers() {
        return file.list().consumers();
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
