package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.SharedWithPatientType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.agreement.SharedWithPatient;
import se.samplan.model.agreement.SharingWay;

/** Shared with the person (lämnad till personen), to the wire and back. */
public final class SharedWithPatientMapper {

    private SharedWithPatientMapper() {}

    public static SharedWithPatientType toWire(SharedWithPatient model) {
        SharedWithPatientType wire = new SharedWithPatientType();
        wire.setDate(WireTime.formatDate(model.date()));
        model.way().map(SharingWay::code).ifPresent(wire::setWay);
        return wire;
    }

    public static SharedWithPatient toModel(SharedWithPatientType wire) {
        return new SharedWithPatient(
                WireTime.parseDate(wire.getDate()),
                Optional.ofNullable(wire.getWay()).map(SharingWay::new));
    }
}
