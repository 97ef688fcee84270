package se.samplan.mapping.overview;

import java.util.List;
import se.samplan.contracts.overview.v1.LinkType;
import se.samplan.contracts.overview.v1.LinksType;
import se.samplan.mapping.structure.HoursOfServiceMapper;
import se.samplan.mapping.structure.OpenPeriodMapper;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.understand.service.ServiceLink;

/** Related services (anknutna tjänster), to the wire, each with the name of its host. */
final class LinksMapper {

    private LinksMapper() {}

    static LinksType toWire(List<ServiceLink> links) {
        LinksType wire = new LinksType();
        links.stream().map(LinksMapper::link).forEach(wire.getLink()::add);
        return wire;
    }

    private static LinkType link(ServiceLink link) {
        RelatedService service = link.service();
        LinkType wire = new LinkType();
        wire.setKind(service.kind().code());
        wire.setTitle(service.title());
        wire.setAddress(service.address());
        wire.setHost(link.host());
        service.audience().stream().map(ServiceAudience::code).forEach(wire.getAudience()::add);
        service.validityPeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setValidityPeriod);
        service.hours().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getHours()::add);
        if (link.hiddenFromPerson()) {
            wire.setHiddenFromPerson(true);
        }
        Cited.cite(wire.getStatementRef(), link.statements());
        return wire;
    }
}
