package se.samplan.record;

import java.util.Map;
import java.util.stream.Collectors;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;
import se.samplan.contract.ResultElement;

/**
 * What one contract's answers are read as.
 *
 * @param recordFacts what is taken from each record
 * @param resultFacts what is taken from the result
 * @param maxDepth most elements inside each other, the envelope included
 */
record AnswerForm(AggregatedContract<?> contract, FactTree recordFacts, FactTree resultFacts, int maxDepth) {

    private static final int USUAL_DEPTH = 100;

    /** @param facts of records; those with parts are read from the record itself, by {@link DetailReader}, when somebody asks */
    static AnswerForm of(AggregatedContract<?> contract, Map<Path, Fact> facts) {
        return new AnswerForm(
                contract,
                FactTree.of(withoutParts(facts)),
                FactTree.of(contract.wire().result().map(ResultElement::facts).orElse(Map.of())),
                USUAL_DEPTH);
    }

    AnswerForm upTo(int depth) {
        return new AnswerForm(contract, recordFacts, resultFacts, depth);
    }

    private static Map<Path, Fact> withoutParts(Map<Path, Fact> facts) {
        return facts.entrySet().stream()
                .filter(entry -> !entry.getValue().hasParts())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
