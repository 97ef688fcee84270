package se.samplan.mapping.carecontacts;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.AdditionalPatientInformationType;
import se.samplan.contracts.logistics.v3.CVType;
import se.samplan.contracts.logistics.v3.CareContactBodyType;
import se.samplan.contracts.logistics.v3.CareContactType;
import se.samplan.contracts.logistics.v3.OrgUnitType;
import se.samplan.contracts.logistics.v3.PartialDateType;
import se.samplan.contracts.logistics.v3.TimePeriodType;
import se.samplan.contracts.logistics.v3.enums.DateTypeFormatEnum;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.logistics.HeaderMapper;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.OrgUnitMapper;
import se.samplan.mapping.shape.SummaryHeaderMapper;
import se.samplan.model.HsaId;
import se.samplan.model.carecontact.AdditionalPatientInformation;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.carecontact.PartialDate;

/** Care contacts of GetCareContacts 3.0 (vårdkontakter), to the wire and back. */
public final class CareContactMapper {

    private CareContactMapper() {}

    public static CareContactType toWire(CareContact model, HsaId sourceSystem) {
        CareContactType wire = new CareContactType();
        wire.setCareContactHeader(HeaderMapper.toWire(model.header(), sourceSystem));
        CareContactBodyType body = new CareContactBodyType();
        model.careContactCode().map(CodedValueMapper.to(CVType::new)).ifPresent(body::setCareContactCode);
        model.careContactReason().ifPresent(body::setCareContactReason);
        model.careContactOrgUnit().map(OrgUnitMapper.to(OrgUnitType::new)).ifPresent(body::setCareContactOrgUnit);
        model.careContactTimePeriod().map(CareContactMapper::toWire).ifPresent(body::setCareContactTimePeriod);
        model.careContactStatus().map(CodedValueMapper.to(CVType::new)).ifPresent(body::setCareContactStatus);
        model.additionalPatientInformation()
                .map(CareContactMapper::toWire)
                .ifPresent(body::setAdditionalPatientInformation);
        wire.setCareContactBody(body);
        return wire;
    }

    /**
     * Reads one care contact.
     *
     * @param wire valid against its schema
     * @throws IllegalArgumentException if the contact breaks a rule that its schema does not hold
     * @throws java.time.DateTimeException if a point in time names no real date
     */
    public static CareContact toModel(CareContactType wire) {
        CareContactBodyType body = wire.getCareContactBody();
        return new CareContact(
                SummaryHeaderMapper.toModel(wire.getCareContactHeader()),
                Optional.ofNullable(body.getCareContactCode()).map(CodedValueMapper::toModel),
                Optional.ofNullable(body.getCareContactReason()),
                Optional.ofNullable(body.getCareContactOrgUnit()).map(OrgUnitMapper::toModel),
                Optional.ofNullable(body.getCareContactTimePeriod()).map(CareContactMapper::toModel),
                Optional.ofNullable(body.getCareContactStatus()).map(CodedValueMapper::toModel),
                Optional.ofNullable(body.getAdditionalPatientInformation()).map(CareContactMapper::toModel));
    }

    private static TimePeriodType toWire(ContactTimes model) {
        TimePeriodType wire = new TimePeriodType();
        model.start().map(WireTime::format).ifPresent(wire::setStart);
        model.end().map(WireTime::format).ifPresent(wire::setEnd);
        return wire;
    }

    private static ContactTimes toModel(TimePeriodType wire) {
        return new ContactTimes(
                Optional.ofNullable(wire.getStart()).map(WireTime::parse),
                Optional.ofNullable(wire.getEnd()).map(WireTime::parse));
    }

    private static AdditionalPatientInformationType toWire(AdditionalPatientInformation model) {
        AdditionalPatientInformationType wire = new AdditionalPatientInformationType();
        model.dateOfBirth().map(CareContactMapper::toWire).ifPresent(wire::setDateOfBirth);
        model.gender().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setGender);
        return wire;
    }

    private static AdditionalPatientInformation toModel(AdditionalPatientInformationType wire) {
        return new AdditionalPatientInformation(
                Optional.ofNullable(wire.getDateOfBirth()).map(date -> new PartialDate(date.getValue())),
                Optional.ofNullable(wire.getGender()).map(CodedValueMapper::toModel));
    }

    private static PartialDateType toWire(PartialDate model) {
        PartialDateType wire = new PartialDateType();
        wire.setFormat(DateTypeFormatEnum.fromValue(model.format()));
        wire.setValue(model.value());
        return wire;
    }
}
