package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.related.RelatedServiceType;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.model.planning.ServiceKind;

/** Related service (anknuten tjänst), to the wire and back. */
public final class RelatedServiceMapper {

    private RelatedServiceMapper() {}

    public static RelatedServiceType toWire(RelatedService model) {
        RelatedServiceType wire = new RelatedServiceType();
        wire.setKind(model.kind().code());
        wire.setTitle(model.title());
        wire.setAddress(model.address());
        model.audience().stream().map(ServiceAudience::code).forEach(wire.getAudience()::add);
        model.validityPeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setValidityPeriod);
        model.hours().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getHours()::add);
        return wire;
    }

    public static RelatedService toModel(RelatedServiceType wire) {
        return new RelatedService(
                new ServiceKind(wire.getKind()),
                wire.getTitle(),
                wire.getAddress(),
                wire.getAudience().stream().map(ServiceAudience::new).toList(),
                Optional.ofNullable(wire.getValidityPeriod()).map(OpenPeriodMapper::toModel),
                wire.getHours().stream().map(HoursOfServiceMapper::toModel).toList());
    }
}
