package se.samplan.wiring;

import java.util.Optional;
import se.samplan.integration.PortThreads;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.RelationCheck;

/**
 * The services of access that the settings name, each of which may be missing.
 *
 * @param threads on which they are asked
 */
record AskedAccess(
        Optional<BlockCheck> blocks,
        Optional<ConsentCheck> consents,
        Optional<RelationCheck> relations,
        PortThreads threads)
        implements AutoCloseable {

    @Override
    public void close() {
        threads.close();
    }
}
