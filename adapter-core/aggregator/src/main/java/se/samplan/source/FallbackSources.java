package se.samplan.source;

import java.util.List;
import se.samplan.model.ContractId;
import se.samplan.model.Source;

/** Sources that are worth asking about anybody, for the time when the engagement index cannot say who holds data. */
@FunctionalInterface
public interface FallbackSources {

    /** Those of a contract; none if there is no list for it. Answers from memory: it neither waits nor fails. */
    List<Source> of(ContractId contract);
}
