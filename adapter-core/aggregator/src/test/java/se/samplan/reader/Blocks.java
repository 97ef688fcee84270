package se.samplan.reader;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import se.samplan.model.HsaId;
import se.samplan.time.Deadline;

/** A service for blocks in memory. */
final class Blocks implements BlockCheck {

    /** @param unit empty for an outer block: the whole care giver is blocked for others */
    private record Entry(HsaId giver, Optional<HsaId> unit, String from) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Questions that came in. */
    final List<AccessQuestion> asked = new ArrayList<>();

    /** Blocks a unit for everybody outside it (inre spärr), for records from that time on. */
    Blocks inner(String giver, String unit, String from) {
        entries.add(new Entry(Cases.hsa(giver), Optional.of(Cases.hsa(unit)), from));
        return this;
    }

    /** Blocks a care giver for all others (yttre spärr), whatever the time. */
    Blocks outer(String giver) {
        entries.add(new Entry(Cases.hsa(giver), Optional.empty(), ""));
        return this;
    }

    @Override
    public CompletableFuture<Map<Ownership, Block>> check(AccessQuestion question, Deadline deadline) {
        asked.add(question);
        return CompletableFuture.completedFuture(question.records().stream()
                .collect(toMap(
                        Function.identity(),
                        record -> entries.stream().anyMatch(entry -> concerns(entry, question, record))
                                ? Block.BLOCKED
                                : Block.OPEN)));
    }

    private static boolean concerns(Entry entry, AccessQuestion question, Ownership record) {
        boolean sameGiver = record.careGiver().equals(Optional.of(entry.giver()));
        boolean inTime = record.time().isEmpty() || record.time().get().compareTo(entry.from()) >= 0;
        if (entry.unit().isEmpty()) {
            return sameGiver && !question.reader().careGiver().equals(record.careGiver());
        }
        boolean sameUnit = record.careUnit().isEmpty() || record.careUnit().equals(entry.unit());
        return sameGiver && sameUnit && inTime && !question.reader().careUnit().equals(entry.unit());
    }
}
