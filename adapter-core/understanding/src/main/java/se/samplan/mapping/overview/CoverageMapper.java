package se.samplan.mapping.overview;

import java.util.Optional;
import java.util.function.Function;
import se.samplan.contracts.overview.v1.CoverageType;
import se.samplan.contracts.overview.v1.SourceType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.coverage.CoverageEntry;
import se.samplan.understand.coverage.CoverageState;
import se.samplan.understand.statement.RecordKind;

/** What was asked and what became of it (täckning), to the wire. */
final class CoverageMapper {

    private CoverageMapper() {}

    /**
     * @param contracts by which contract records of a kind were asked for
     * @param lateToken what the consumer sends to get what is late
     */
    static CoverageType toWire(Coverage coverage, Function<RecordKind, AskedBy> contracts, Optional<String> lateToken) {
        CoverageType wire = new CoverageType();
        wire.setComplete(coverage.isComplete());
        coverage.entries().stream().map(entry -> source(entry, contracts)).forEach(wire.getSource()::add);
        lateToken.ifPresent(wire::setLateToken);
        return wire;
    }

    private static SourceType source(CoverageEntry entry, Function<RecordKind, AskedBy> contracts) {
        SourceType wire = new SourceType();
        AskedBy by = contracts.apply(entry.kind());
        wire.setNamespace(by.namespace());
        if (isLookUp(entry)) {
            wire.setServiceDomain(by.serviceDomain());
        }
        entry.source().map(HsaId::value).ifPresent(wire::setLogicalAddress);
        if (entry.giver().isPresent() || entry.giverName().isPresent()) {
            wire.setGiver(Cited.organisation(entry.giver(), entry.giverName()));
        }
        wire.setState(entry.state().code());
        entry.code().ifPresent(wire::setCode);
        wire.setText(entry.text());
        entry.atLeast().ifPresent(wire::setAtLeastCount);
        entry.dataAsOf().map(WireTime::format).ifPresent(wire::setDataAsOf);
        return wire;
    }

    /** Whether it was the look-up of sources that failed, and no source. */
    private static boolean isLookUp(CoverageEntry entry) {
        return entry.state() == CoverageState.NOT_FETCHED && entry.source().isEmpty();
    }
}
