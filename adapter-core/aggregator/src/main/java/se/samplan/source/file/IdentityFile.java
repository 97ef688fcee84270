package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import se.samplan.model.PersonId;
import se.samplan.question.Identities;
import se.samplan.time.Ticker;

/** Linked identities in a file, one a line. It is as secret as the records are. */
public final class IdentityFile implements Identities {

    /** The setting that names the file. */
    public static final String KEY = "identities.file";

    private final ListFile<IdentityTable> file;

    /**
     * Reads it.
     *
     * @param every least time between two looks at the file
     * @param clock tells when the list was read
     * @throws ListRejected if the file cannot be used now
     */
    public IdentityFile(Path path, Duration every, Ticker ticker, Clock clock) throws ListRejected {
        this.file = new ListFile<>(
                new ListFile.Place(KEY, path, every, ticker, clock), IdentityTable::read, IdentityTable::size);
    }

    @Override
    public Set<PersonId> of(PersonId person) {
        return file.list().of(person);
    }

    /** How it stands with the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
