package se.samplan.source.file;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import se.samplan.list.ListRejected;
import se.samplan.question.Audience;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.RelationCheck;
import se.samplan.time.Deadline;

/** Care relations in a file: employee, unit, person and period. It is as secret as the records are. */
public final class RelationFile implements RelationCheck {

    /** The setting that names the file. */
    public static final String KEY = "relations.file";

    private final ListFile<RelationTable> file;
    private final Clock clock;

    /**
     * Reads it.
     *
     * @param watch when the file is looked at
     * @param clock in the zone of Sweden, where a day begins at midnight
     * @throws ListRejected if the file cannot be used now
     */
    public RelationFile(Path path, ListWatch watch, Clock clock) throws ListRejected {
        this.file = new ListFile<>(new ListFile.Watched(KEY, path, watch), RelationTable::read, RelationTable::size);
        this.clock = clock;
    }

    @Override
    public CompletableFuture<CareRelation> check(AccessQuestion question, Deadline deadline) {
        Audience reader = question.reader();
        boolean holds = reader.reader()
                .flatMap(employee -> reader.careUnit()
                        .filter(unit ->
                                file.list().holds(employee.employee(), unit, question.person(), LocalDate.now(clock))))
                .isPresent();
        return CompletableFuture.completedFuture(holds ? CareRelation.EXISTS : CareRelation.NONE);
    }

    /** The state of the list, after a look at the file if it is time for one. */
    public ListState state() {
        return file.state();
    }
}
