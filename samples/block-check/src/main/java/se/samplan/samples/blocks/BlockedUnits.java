package se.samplan.samples.blocks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.HsaId;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.Ownership;
import se.samplan.time.Deadline;

/**
 * Everything that certain units have made is blocked, for everybody. A real one would ask a block service here, by person, and may
 * wait for it: the adapter waits no longer than {@code policy.check-time}.
 */
record BlockedUnits(Set<HsaId> units) implements BlockCheck {

    @Override
    public CompletableFuture<Map<Ownership, Block>> check(AccessQuestion question, Deadline deadline) {
        Map<Ownership, Block> answers = new HashMap<>();
        question.records().forEach(record -> answers.put(record, of(record.careUnit())));
        return CompletableFuture.completedFuture(answers);
    }

    /** Of a record that names no unit it is not known whose it is. */
    private Block of(Optional<HsaId> unit) {
        return unit.map(made -> units.contains(made) ? Block.BLOCKED : Block.OPEN)
                .orElse(Block.UNKNOWN);
    }
}
