package se.samplan.mapping.overview;

import java.util.List;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.overview.v1.CapacityType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.ContactsType;
import se.samplan.contracts.overview.v1.NamingType;
import se.samplan.contracts.overview.v1.TopicSaidType;
import se.samplan.contracts.overview.v1.WayType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.mapping.structure.HoursOfServiceMapper;
import se.samplan.mapping.structure.OpenPeriodMapper;
import se.samplan.understand.Standing;
import se.samplan.understand.graph.Edge;
import se.samplan.understand.roster.Naming;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.roster.RosterRole;
import se.samplan.understand.roster.TopicSaid;
import se.samplan.understand.roster.WaySaid;

/** The roster (vårdteam), to the wire. */
final class ContactsMapper {

    private ContactsMapper() {}

    /** @param edges those that fixed contacts state, or that lead from one to another */
    static ContactsType toWire(Roster roster, List<Edge> edges) {
        ContactsType wire = new ContactsType();
        roster.entries().stream().map(ContactsMapper::contact).forEach(wire.getContact()::add);
        edges.stream().map(EdgeMapper::toWire).forEach(wire.getEdge()::add);
        return wire;
    }

    private static ContactType contact(RosterEntry entry) {
        ContactType wire = new ContactType();
        wire.setContactKey(entry.key().value());
        wire.setContactKind(entry.form().code());
        entry.id().map(IdentifierMapper.hsaTo(IIType::new)).ifPresent(wire::setHsaId);
        entry.naming().stream().map(ContactsMapper::naming).forEach(wire.getNaming()::add);
        entry.role().stream().map(ContactsMapper::capacity).forEach(wire.getCapacity()::add);
        entry.topic().stream().map(ContactsMapper::topic).forEach(wire.getTopic()::add);
        entry.way().stream().map(ContactsMapper::way).forEach(wire.getWay()::add);
        wire.setCurrency(currency(standing(entry)));
        entry.replacedBy().stream().map(PartyKey::value).forEach(wire.getReplacedBy()::add);
        Cited.cite(wire.getCoordinates(), entry.coordinates());
        Cited.cite(wire.getStatementRef(), entry.says());
        return wire;
    }

    private static NamingType naming(Naming naming) {
        NamingType wire = new NamingType();
        naming.called().name().ifPresent(wire::setName);
        naming.called().title().ifPresent(wire::setTitle);
        naming.called()
                .unit()
                .map(unit -> Cited.organisation(unit.id(), unit.name()))
                .ifPresent(wire::setUnit);
        Cited.cite(wire.getStatementRef(), naming.says());
        return wire;
    }

    private static CapacityType capacity(RosterRole role) {
        CapacityType wire = new CapacityType();
        wire.setKind(role.kind().code());
        role.period().map(OpenPeriodMapper::toWire).ifPresent(wire::setPeriod);
        wire.setCurrency(currency(role.standing()));
        Cited.cite(wire.getStatementRef(), role.says());
        return wire;
    }

    private static TopicSaidType topic(TopicSaid topic) {
        TopicSaidType wire = new TopicSaidType();
        wire.setTopic(CodedValueMapper.toWire(topic.topic(), CVType::new));
        Cited.cite(wire.getStatementRef(), topic.says());
        return wire;
    }

    private static WayType way(WaySaid said) {
        WayType wire = new WayType();
        wire.setChannel(said.way().channel());
        said.way().value().ifPresent(wire::setValue);
        said.way().hours().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getHours()::add);
        said.way().answerTime().ifPresent(wire::setResponseTimeText);
        Cited.cite(wire.getStatementRef(), said.says());
        return wire;
    }

    /** Somebody is current if one of her roles is; who has none is only named, and that is now. */
    private static Standing standing(RosterEntry entry) {
        if (entry.role().isEmpty() || entry.role().stream().anyMatch(RosterRole::isCurrent)) {
            return Standing.CURRENT;
        }
        return entry.role().stream().anyMatch(role -> role.standing() == Standing.COMING)
                ? Standing.COMING
                : Standing.OVER;
    }

    private static String currency(Standing standing) {
        return switch (standing) {
            case CURRENT -> "current";
            case COMING -> "coming";
            case OVER, IN_ERROR -> "ended";
        };
    }
}
