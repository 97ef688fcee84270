package se.samplan.mapping.overview;

import java.util.List;
import se.samplan.contracts.overview.v1.DecisionType;
import se.samplan.contracts.overview.v1.PreviewTraceType;
import se.samplan.model.RecordId;

/**
 * What a preview tells beside the overview (beslutsspår): of each record that its reader does not get in full, why. Ids and rules,
 * and nothing of what the record says.
 *
 * @param reader for whom the answer is made
 */
public record PreviewTrace(String reader, List<Withheld> decisions) {

    public PreviewTrace {
        decisions = List.copyOf(decisions);
    }

    /** What the reader gets of a record. */
    public enum Verdict {
        SHOWN_IN_PART("shownInPart"),
        WITHHELD("withheld");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }
    }

    /**
     * A record that is withheld, or of which a part is.
     *
     * @param contract its namespace
     * @param rules what each rule said, in the order in which they were asked
     */
    public record Withheld(String contract, RecordId record, Verdict verdict, List<String> rules) {

        public Withheld {
            rules = List.copyOf(rules);
        }
    }

    PreviewTraceType toWire() {
        PreviewTraceType wire = new PreviewTraceType();
        wire.setReader(reader);
        decisions.stream().map(PreviewTrace::toWire).forEach(wire.getDecision()::add);
        return wire;
    }

    private static DecisionType toWire(Withheld decision) {
        DecisionType wire = new DecisionType();
        wire.setNamespace(decision.contract());
        wire.setSourceSystem(decision.record().system().value());
        wire.setRecordId(decision.record().documentId());
        wire.setVerdict(decision.verdict().code);
        wire.getRule().addAll(decision.rules());
        return wire;
    }
}
