package se.samplan.mapping.structure;

import se.samplan.contracts.logistics.v3.structure.AddressType;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.ReachMapper;
import se.samplan.model.planning.Address;

/** Address (adress), to the wire and back. */
public final class AddressMapper {

    private AddressMapper() {}

    public static AddressType toWire(Address model) {
        AddressType wire = ReachMapper.fill(new AddressType(), model);
        model.type().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setType);
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    public static Address toModel(AddressType wire) {
        return ReachMapper.address(wire, HoursOfServiceMapper::toModel);
    }
}
