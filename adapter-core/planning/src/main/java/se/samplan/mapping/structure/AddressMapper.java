package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.AddressType;
import se.samplan.model.planning.Address;

/** Address (adress), to the wire and back. */
public final class AddressMapper {

    private AddressMapper() {}

    public static AddressType toWire(Address model) {
        AddressType wire = new AddressType();
        model.type().map(CodedValueMapper::toWire).ifPresent(wire::setType);
        wire.getLine().addAll(model.line());
        model.city().ifPresent(wire::setCity);
        model.postalCode().ifPresent(wire::setPostalCode);
        model.period().stream().map(HoursOfServiceMapper::toWire).forEach(wire.getPeriod()::add);
        return wire;
    }

    public static Address toModel(AddressType wire) {
        return new Address(
                Optional.ofNullable(wire.getType()).map(CodedValueMapper::toModel),
                wire.getLine(),
                Optional.ofNullable(wire.getCity()),
                Optional.ofNullable(wire.getPostalCode()),
                wire.getPeriod().stream().map(HoursOfServiceMapper::toModel).toList());
    }
}
