package se.samplan.source.file;

import java.nio.file.Path;
import java.util.Set;
import se.samplan.list.ListRejected;
import se.samplan.model.PersonId;
import se.samplan.question.Identities;

/** Linked identities in a file, one a line. It is as secret as the records are. */
public final class IdentityFile implements Identities {

    /** The setting that names the file. */
    public static final String KEY = "identities.file";

    private final ListFile<IdentityTable> file;

    /**
     * Reads it.
     *
     * @param watch when the file is looked at
     * @throws ListRejected if the file cannot be used now
     */
    public IdentityFile(Path path, ListWatch watch) throws ListRejected {
        this.file = new ListFile<>(new ListFile.Watched(KEY, path, watch), IdentityTable::read, IdentityTable::size);
    }

    @Override
    public Set<PersonId> of(PersonId person) {
        return file.list().of(person);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
