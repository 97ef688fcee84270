package se.samplan.mapping.overview;

import java.util.List;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.time.WireTime;
import se.samplan.understand.due.DueItem;
import se.samplan.understand.due.MissingPart;

/** What is to be done, late or soon (att göra, försenat), to the wire, in its order. */
final class DueMapper {

    private DueMapper() {}

    static DueType toWire(List<DueItem> items) {
        DueType wire = new DueType();
        items.stream().map(DueMapper::item).forEach(wire.getItem()::add);
        return wire;
    }

    private static DueItemType item(DueItem item) {
        DueItemType wire = new DueItemType();
        wire.setRule(item.rule().code());
        wire.setState(item.rule().state());
        item.withinDays().ifPresent(wire::setWithinDays);
        item.date().map(WireTime::formatDate).ifPresent(wire::setDate);
        item.title().ifPresent(wire::setTitle);
        wire.setText(item.text());
        item.missing().stream().map(MissingPart::code).forEach(wire.getMissing()::add);
        item.parties().stream().map(PartyMapper::toWire).forEach(wire.getParty()::add);
        Cited.cite(wire.getStatementRef(), item.says());
        return wire;
    }
}
