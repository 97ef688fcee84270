package se.samplan.mapping.overview;

import java.util.Optional;
import se.samplan.contracts.overview.v1.PartyRefType;
import se.samplan.model.planning.PartyKind;
import se.samplan.understand.matrix.Cell;
import se.samplan.understand.matrix.Column;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.statement.Party;

/** Who does something (part), to the wire: a contact, the person, next of kin, or nobody. */
final class PartyMapper {

    private PartyMapper() {}

    static PartyRefType toWire(Cell cell) {
        PartyRefType wire = new PartyRefType();
        wire.setColumn(cell.column().code());
        cell.contact().ifPresent(key -> wire.setContactKey(key.value()));
        cell.party().flatMap(PartyMapper::name).ifPresent(wire::setName);
        return wire;
    }

    static PartyRefType toWire(PartyNamed party) {
        PartyRefType wire = new PartyRefType();
        wire.setColumn(column(party.kind()).code());
        party.contact().ifPresent(key -> wire.setContactKey(key.value()));
        party.name().ifPresent(wire::setName);
        return wire;
    }

    private static Column column(PartyKind kind) {
        if (kind.equals(PartyKind.PATIENT)) {
            return Column.PATIENT;
        }
        return kind.equals(PartyKind.NEXT_OF_KIN) ? Column.NEXT_OF_KIN : Column.CONTACT;
    }

    private static Optional<String> name(Party party) {
        return party.person()
                .flatMap(Party.Designation::name)
                .or(() -> party.unit().flatMap(Party.Designation::name))
                .or(() -> party.organisation().flatMap(Party.Designation::name));
    }
}
