package se.samplan.mapping.caremanagers;

import jakarta.xml.bind.JAXBElement;
import java.util.Optional;
import se.samplan.contracts.residentparticipation.v1.AccessControlHeaderType;
import se.samplan.contracts.residentparticipation.v1.CVType;
import se.samplan.contracts.residentparticipation.v1.CareTeamType;
import se.samplan.contracts.residentparticipation.v1.DatePeriodType;
import se.samplan.contracts.residentparticipation.v1.HeaderType;
import se.samplan.contracts.residentparticipation.v1.IIType;
import se.samplan.contracts.residentparticipation.v1.OrganizationType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.residentparticipation.v1.PractitionerType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;
import se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.HsaId;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.CareTeam;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.contact.Practitioner;
import se.samplan.model.planning.Identifier;

/** Fixed contacts of GetCareManagers 1.0 (fasta kontakter), to the wire and back. Our extension goes last. */
public final class FixedContactMapper {

    private FixedContactMapper() {}

    private static final ObjectFactory EXTENSION = new ObjectFactory();

    public static PractitionerRoleType toWire(FixedContact model, HsaId sourceSystem) {
        PractitionerRoleType wire = new PractitionerRoleType();
        wire.setCareManagerHeader(header(model, sourceSystem));
        wire.setCode(CodedValueMapper.toWire(model.code(), CVType::new));
        wire.setPractitioner(practitioner(model.practitioner()));
        model.careTeam().map(FixedContactMapper::team).ifPresent(wire::setCareTeam);
        wire.setPeriod(period(model.period()));
        model.internalNotes().ifPresent(wire::setInternalNotes);
        model.externalNotes().ifPresent(wire::setExternalNotes);
        wire.setManagingCareGiver(organization(model.managingCareGiver()));
        model.managingCareUnit().map(FixedContactMapper::organization).ifPresent(wire::setManagingCareUnit);
        model.careProvidingCareUnit().map(FixedContactMapper::organization).ifPresent(wire::setCareProvidingCareUnit);
        model.contact().stream().map(ContactDetailsMapper::toWire).forEach(wire.getContact()::add);
        model.fixedContactExtension()
                .map(FixedContactExtensionMapper::toWire)
                .map(EXTENSION::createFixedContactExtension)
                .ifPresent(wire.getAny()::add);
        return wire;
    }

    /**
     * Reads one fixed contact.
     *
     * @param wire valid against its schema, read with the extension schema's classes
     * @throws IllegalArgumentException if the contact breaks a rule that its schema does not hold
     * @throws java.time.DateTimeException if a point in time names no real date
     */
    public static FixedContact toModel(PractitionerRoleType wire) {
        AccessControlHeaderType access = wire.getCareManagerHeader().getAccessControlHeader();
        return new FixedContact(
                IdentifierMapper.person(access.getPatientId()),
                IdentifierMapper.hsa(access.getAccountableHealthcareProviderId()),
                WireTime.parse(access.getBlockComparisonTime()),
                CodedValueMapper.toModel(wire.getCode()),
                practitioner(wire.getPractitioner()),
                period(wire.getPeriod()),
                organization(wire.getManagingCareGiver()),
                Optional.ofNullable(access.getAccountableCareUnitId()).map(IdentifierMapper::hsa),
                Optional.ofNullable(access.getCareProcessId()).map(IdentifierMapper::toModel),
                Optional.ofNullable(wire.getCareTeam()).map(FixedContactMapper::team),
                Optional.ofNullable(wire.getInternalNotes()),
                Optional.ofNullable(wire.getExternalNotes()),
                Optional.ofNullable(wire.getManagingCareUnit()).map(FixedContactMapper::organization),
                Optional.ofNullable(wire.getCareProvidingCareUnit()).map(FixedContactMapper::organization),
                wire.getContact().stream().map(ContactDetailsMapper::toModel).toList(),
                extension(wire));
    }

    private static HeaderType header(FixedContact model, HsaId sourceSystem) {
        AccessControlHeaderType access = new AccessControlHeaderType();
        access.setAccountableHealthcareProviderId(
                IdentifierMapper.toWire(Identifier.careGiver(model.accountableHealthcareProvider()), IIType::new));
        model.accountableCareUnit()
                .map(IdentifierMapper.hsaTo(IIType::new))
                .ifPresent(access::setAccountableCareUnitId);
        access.setPatientId(IdentifierMapper.person(model.patientId(), IIType::new));
        model.careProcessId().map(IdentifierMapper.to(IIType::new)).ifPresent(access::setCareProcessId);
        access.setBlockComparisonTime(WireTime.format(model.blockComparisonTime()));
        HeaderType wire = new HeaderType();
        wire.setAccessControlHeader(access);
        wire.setSourceSystemId(IdentifierMapper.hsa(sourceSystem, IIType::new));
        return wire;
    }

    private static PractitionerType practitioner(Practitioner model) {
        PractitionerType wire = new PractitionerType();
        wire.setHsaId(IdentifierMapper.toWire(model.hsaId(), IIType::new));
        model.name().ifPresent(wire::setName);
        model.qualification().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setQualification);
        return wire;
    }

    private static Practitioner practitioner(PractitionerType wire) {
        return new Practitioner(
                IdentifierMapper.toModel(wire.getHsaId()),
                Optional.ofNullable(wire.getName()),
                Optional.ofNullable(wire.getQualification()).map(CodedValueMapper::toModel));
    }

    private static CareTeamType team(CareTeam model) {
        CareTeamType wire = new CareTeamType();
        wire.setId(IdentifierMapper.toWire(model.id(), IIType::new));
        wire.setName(model.name());
        model.internalNotes().ifPresent(wire::setInternalNotes);
        model.externalNotes().ifPresent(wire::setExternalNotes);
        model.contact().stream().map(ContactDetailsMapper::toWire).forEach(wire.getContact()::add);
        return wire;
    }

    private static CareTeam team(CareTeamType wire) {
        return new CareTeam(
                IdentifierMapper.toModel(wire.getId()),
                wire.getName(),
                Optional.ofNullable(wire.getInternalNotes()),
                Optional.ofNullable(wire.getExternalNotes()),
                wire.getContact().stream().map(ContactDetailsMapper::toModel).toList());
    }

    private static OrganizationType organization(CareOrganization model) {
        OrganizationType wire = new OrganizationType();
        wire.setHsaId(IdentifierMapper.hsa(model.hsaId(), IIType::new));
        model.name().ifPresent(wire::setName);
        model.contact().stream().map(ContactDetailsMapper::toWire).forEach(wire.getContact()::add);
        return wire;
    }

    private static CareOrganization organization(OrganizationType wire) {
        return new CareOrganization(
                IdentifierMapper.hsa(wire.getHsaId()),
                Optional.ofNullable(wire.getName()),
                wire.getContact().stream().map(ContactDetailsMapper::toModel).toList());
    }

    private static DatePeriodType period(ContactPeriod model) {
        DatePeriodType wire = new DatePeriodType();
        wire.setStart(WireTime.formatDate(model.start()));
        model.end().map(WireTime::formatDate).ifPresent(wire::setEnd);
        return wire;
    }

    private static ContactPeriod period(DatePeriodType wire) {
        return new ContactPeriod(
                WireTime.parseDate(wire.getStart()),
                Optional.ofNullable(wire.getEnd()).map(WireTime::parseDate));
    }

    private static Optional<FixedContactExtension> extension(PractitionerRoleType wire) {
        return wire.getAny().stream()
                .filter(JAXBElement.class::isInstance)
                .map(element -> ((JAXBElement<?>) element).getValue())
                .filter(FixedContactExtensionType.class::isInstance)
                .map(extension -> FixedContactExtensionMapper.toModel((FixedContactExtensionType) extension))
                .findFirst();
    }
}
