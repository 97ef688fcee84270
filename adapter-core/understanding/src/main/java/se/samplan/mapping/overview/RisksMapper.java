package se.samplan.mapping.overview;

import java.util.List;
import se.samplan.contracts.overview.v1.ReachedType;
import se.samplan.contracts.overview.v1.RiskActionType;
import se.samplan.contracts.overview.v1.RiskType;
import se.samplan.contracts.overview.v1.RisksType;
import se.samplan.mapping.structure.ContactMapper;
import se.samplan.mapping.structure.OpenPeriodMapper;
import se.samplan.model.planning.RiskZone;
import se.samplan.understand.risk.AgreedAction;
import se.samplan.understand.risk.Reached;
import se.samplan.understand.risk.RiskCard;

/** Risk cards (risker), to the wire, in their order. */
final class RisksMapper {

    private RisksMapper() {}

    static RisksType toWire(List<RiskCard> cards) {
        RisksType wire = new RisksType();
        cards.stream().map(RisksMapper::risk).forEach(wire.getRisk()::add);
        return wire;
    }

    private static RiskType risk(RiskCard card) {
        RiskType wire = new RiskType();
        wire.setTitle(card.title());
        card.zone().map(RiskZone::code).ifPresent(wire::setZone);
        wire.getSign().addAll(card.signs());
        card.actions().stream().map(RisksMapper::action).forEach(wire.getAction()::add);
        card.validityPeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setValidityPeriod);
        Cited.organisation(card.owner().careGiver()).ifPresent(wire::setOwner);
        Cited.organisation(card.owner().careUnit()).ifPresent(wire::setUnit);
        Cited.cite(wire.getStatementRef(), card.statement());
        return wire;
    }

    private static RiskActionType action(AgreedAction action) {
        RiskActionType wire = new RiskActionType();
        action.sequence().ifPresent(wire::setSequence);
        wire.setText(action.text());
        action.parties().stream().map(PartyMapper::toWire).forEach(wire.getParty()::add);
        action.reached().stream().map(RisksMapper::reached).forEach(wire.getReached()::add);
        return wire;
    }

    private static ReachedType reached(Reached reached) {
        ReachedType wire = new ReachedType();
        reached.name().ifPresent(wire::setName);
        reached.ways().stream().map(ContactMapper::toWire).forEach(wire.getContact()::add);
        reached.responseTimeText().ifPresent(wire::setResponseTimeText);
        Cited.cite(wire.getStatementRef(), reached.statement());
        return wire;
    }
}
