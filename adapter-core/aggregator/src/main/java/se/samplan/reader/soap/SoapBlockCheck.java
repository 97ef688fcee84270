package se.samplan.reader.soap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.samplan.contracts.checkblocks.v4.CheckBlocksResponderInterface;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.Ownership;
import se.samplan.time.Deadline;

/**
 * Blocks by CheckBlocks 4.0: all records of a request in one question, or in several if they are more than the service takes at a time.
 * Waits with the thread of whoever calls.
 */
public final class SoapBlockCheck implements BlockCheck {

    /** Most rows in one question. The contract states no limit; ours is modest (access services facts, section 8). */
    static final int MOST_ROWS = 500;

    private final AskedService<CheckBlocksResponderInterface> blocks;

    public SoapBlockCheck(AskedService<CheckBlocksResponderInterface> blocks) {
        this.blocks = blocks;
    }

    @Override
    public CompletableFuture<Map<Ownership, Block>> check(AccessQuestion question, Deadline deadline) {
        List<Ownership> rows =
                question.records().stream().filter(BlockRows::canBeAsked).toList();
        Map<Ownership, Block> known = new HashMap<>();
        for (int from = 0; from < rows.size() && !deadline.remaining().isZero(); from += MOST_ROWS) {
            known.putAll(asked(question, rows.subList(from, Math.min(rows.size(), from + MOST_ROWS))));
        }
        return CompletableFuture.completedFuture(known);
    }

    private Map<Ownership, Block> asked(AccessQuestion question, List<Ownership> rows) {
        BlockRows asked = new BlockRows(rows);
        return blocks.ask(question, (port, address) -> port.checkBlocks(address, asked.request(question)), asked::read)
                .orElse(Map.of());
    }
}
