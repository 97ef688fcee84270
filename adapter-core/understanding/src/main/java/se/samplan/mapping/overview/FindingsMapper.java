package se.samplan.mapping.overview;

import java.util.List;
import se.samplan.contracts.overview.v1.FindingType;
import se.samplan.contracts.overview.v1.FindingsType;
import se.samplan.understand.finding.Finding;

/** What does not fit together (iakttagelser), to the wire, in its order. */
final class FindingsMapper {

    private FindingsMapper() {}

    static FindingsType toWire(List<Finding> findings) {
        FindingsType wire = new FindingsType();
        findings.stream().map(FindingsMapper::finding).forEach(wire.getFinding()::add);
        return wire;
    }

    private static FindingType finding(Finding finding) {
        FindingType wire = new FindingType();
        wire.setFindingKey(finding.key());
        wire.setKind(finding.kind().code());
        wire.setSeverity(finding.severity().code());
        Cited.topics(wire.getTopic(), finding.topics());
        wire.setText(finding.text());
        finding.whomToAsk().stream().map(CandidateMapper::toWire).forEach(wire.getWhomToAsk()::add);
        Cited.cite(wire.getStatementRef(), finding.statements());
        return wire;
    }
}
