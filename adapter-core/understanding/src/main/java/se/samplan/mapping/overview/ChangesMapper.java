package se.samplan.mapping.overview;

import java.util.List;
import java.util.Optional;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.ChangesType;
import se.samplan.understand.change.ChangeTold;
import se.samplan.understand.change.Compared;

/** What is new (nytt att ta del av), to the wire, in its order. */
final class ChangesMapper {

    private ChangesMapper() {}

    /** What is new is counted where it could be compared, and only there: none is not the same as not known. */
    static ChangesType toWire(List<ChangeTold> told, Optional<Compared> compared, Optional<String> marker) {
        ChangesType wire = new ChangesType();
        compared.map(Compared::code).ifPresent(wire::setComparison);
        if (compared.equals(Optional.of(Compared.COMPARED))) {
            wire.setCount(told.size());
        }
        told.stream().map(ChangesMapper::change).forEach(wire.getChange()::add);
        marker.ifPresent(wire::setChangeMarker);
        return wire;
    }

    private static ChangeType change(ChangeTold told) {
        ChangeType wire = new ChangeType();
        wire.setKind(told.kind().code());
        wire.setText(told.text());
        Cited.cite(wire.getStatementRef(), told.says());
        return wire;
    }
}
